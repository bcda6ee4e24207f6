import { useRef, useState } from 'preact/hooks';
import { type Strings, useStrings } from '../card/strings.ts';
import type { TransferProblem } from '../platform/transfer.ts';
import type { OptionsClient } from './client.ts';
import { Sure, useAsking } from './sure.tsx';

interface StoredProps {
  client: OptionsClient;
  say: (done: string) => void;
}

const FILE = 'medgloss-settings.json';

function save(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = FILE;
  link.click();
  URL.revokeObjectURL(url);
}

function wordsOf(t: Strings, problem: TransferProblem, file: string): string {
  if (problem.kind === 'not-json') return t('importNotJson', [file]);
  if (problem.kind === 'not-ours') return t('importNotOurs', [file]);
  if (problem.kind === 'newer') return t('importNewer', [file]);
  return t('importBad', [file, problem.setting]);
}

/** What is stored: where, and how to move it, bring it back, or be rid of it. */
export function Stored({ client, say }: StoredProps) {
  const t = useStrings();
  const [problem, setProblem] = useState('');

  async function take(file: File): Promise<void> {
    setProblem('');
    const found = await client.importText(await file.text());
    if (found) setProblem(wordsOf(t, found, file.name));
    else say(t('importDone'));
  }

  return (
    <section>
      <h2>{t('storedTitle')}</h2>
      <p>{t('storedNote')}</p>
      <p>{t('historyNote')}</p>
      <div class="row">
        <button
          type="button"
          class="plain edged"
          onClick={() => {
            void client.exportText().then(save);
          }}
        >
          {t('exportSettings')}
        </button>
        <ImportButton
          take={(file) => {
            take(file).catch(() => {
              setProblem(t('importFailed', [file.name]));
            });
          }}
        />
        <Clear client={client} say={say} />
      </div>
      {problem !== '' && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}

function ImportButton({ take }: { take: (file: File) => void }) {
  const t = useStrings();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class="plain edged"
        onClick={() => {
          input.current?.click();
        }}
      >
        {t('importSettings')}
      </button>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) take(file);
          // The same file, mended, may be chosen again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}

/** Clearing can't be undone. */
function Clear({ client, say }: StoredProps) {
  const t = useStrings();
  const { on, ask, leave, button } = useAsking();
  if (!on) {
    return (
      <button type="button" class="plain edged" ref={button} onClick={ask}>
        {t('clearAll')}
      </button>
    );
  }
  function clear(): void {
    leave();
    client.clearEverything().then(
      () => {
        say(t('clearAllDone'));
      },
      () => {
        say(t('clearAllFailed'));
      },
    );
  }
  return (
    <Sure
      question={t('clearAllSure')}
      label={t('clearAll')}
      yes={t('clearAllYes')}
      no={t('cancel')}
      act={clear}
      leave={leave}
    />
  );
}
