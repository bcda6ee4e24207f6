import { useRef } from 'preact/hooks';
import { useStrings } from '../card/strings.ts';

/** A discharge letter is shorter; what is longer is no list of medicines. */
const MOST_CHARACTERS = 20_000;

interface PasteProps {
  /** Unfolded from the start. */
  open: boolean;
  /** True if the text was taken: the field folds away, empty. */
  read: (text: string) => Promise<boolean>;
}

/** A field for a list of medicines as people write them, folded until it is wanted. */
export function Paste({ open, read }: PasteProps) {
  const t = useStrings();
  const field = useRef<HTMLTextAreaElement>(null);
  const fold = useRef<HTMLDetailsElement>(null);

  async function take(): Promise<void> {
    if (!field.current || !fold.current) return;
    if (!(await read(field.current.value))) return;
    field.current.value = '';
    fold.current.open = false;
    fold.current.querySelector('summary')?.focus();
  }

  return (
    <details class="fold paste" ref={fold} open={open}>
      <summary>{t('pasteTitle')}</summary>
      <textarea
        ref={field}
        rows={4}
        aria-label={t('pasteTitle')}
        aria-describedby="paste-hint"
        maxLength={MOST_CHARACTERS}
        spellcheck={false}
        autocomplete="off"
      />
      <p id="paste-hint" class="quiet">
        {t('pasteHint')}
      </p>
      <button type="button" class="primary" onClick={() => void take()}>
        {t('pasteRead')}
      </button>
    </details>
  );
}
