import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { copyText } from './copy.ts';
import { Glyph } from './icons.tsx';
import { useStrings } from './strings.ts';

interface CopyBoxProps {
  title: string;
  note?: string;
  text: string;
  back: () => void;
}

/**
 * A text to copy, in sight: the reader sees what leaves. It is no field: what is selected in one, a page
 * can read (docs/decisions/0014).
 */
export function CopyBox({ title, note, text, back }: CopyBoxProps) {
  const t = useStrings();
  const id = useId();
  const shown = useRef<HTMLPreElement>(null);
  const [state, setState] = useState<'' | 'copied' | 'failed'>('');

  useEffect(() => {
    shown.current?.focus({ preventScroll: true });
  }, []);

  function copy(): void {
    const { ownerDocument } = shown.current ?? {};
    setState(ownerDocument && copyText(ownerDocument, text) ? 'copied' : 'failed');
  }

  return (
    <div class="copy-box">
      <h2 id={id}>{title}</h2>
      {note !== undefined && <p class="quiet">{note}</p>}
      <pre ref={shown} tabIndex={0} role="region" aria-labelledby={id} lang="en">
        {text}
      </pre>
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
