import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Glyph } from './icons.tsx';
import { useStrings } from './strings.ts';

interface CopyBoxProps {
  title: string;
  note?: string;
  text: string;
  /** The reader writes in it before copying. */
  editable?: boolean;
  back: () => void;
}

/**
 * Copies what is selected. `navigator.clipboard` is missing on pages without TLS and asks for a
 * permission; this command works wherever a button was pressed.
 */
function copySelection(document: Document): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- what replaces it is missing there
  return document.execCommand('copy');
}

/** A text to copy, in sight: the reader sees what leaves, and can select it where copying fails. */
export function CopyBox({ title, note, text, editable = false, back }: CopyBoxProps) {
  const t = useStrings();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [state, setState] = useState<'' | 'copied' | 'failed'>('');

  useEffect(() => {
    area.current?.focus({ preventScroll: true });
  }, []);

  function copy(): void {
    const field = area.current;
    if (!field) return;
    field.select();
    setState(copySelection(field.ownerDocument) ? 'copied' : 'failed');
  }

  return (
    <div class="copy-box">
      <h2>
        <label for={id}>{title}</label>
      </h2>
      {note !== undefined && <p class="quiet">{note}</p>}
      <textarea id={id} ref={area} rows={10} readOnly={!editable} lang="en">
        {text}
      </textarea>
      <div class="copy-row">
        <button type="button" class="primary" onClick={copy}>
          {t('copy')}
        </button>
        <button type="button" class="plain" onClick={back}>
          <Glyph name="back" /> {t('back')}
        </button>
        <span role="status">
          {state === 'copied' && t('copied')}
          {state === 'failed' && t('copyFailed')}
        </span>
      </div>
    </div>
  );
}
