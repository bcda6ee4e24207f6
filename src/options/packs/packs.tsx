import { useStrings } from '../../card/strings.ts';
import { Choose } from './choose.tsx';
import type { PacksClient } from './client.ts';
import { DraftView } from './draft-view.tsx';
import { PackRows } from './pack-rows.tsx';
import { saveAs } from './save.ts';
import { usePacks } from './use-packs.ts';

/** "My monographs": importing pages, and the packs that were imported. */
export function Packs({ client }: { client: PacksClient }) {
  const t = useStrings();
  const { allowed, list, stage, said, ...acts } = usePacks(client);
  return (
    <section class="packs" aria-labelledby="packs-title">
      <h2 id="packs-title">{t('packsTitle')}</h2>
      <p>{t('packsIntro')}</p>
      {!allowed && <p>{t('packsNotAllowed')}</p>}
      {allowed && stage.kind === 'idle' && <Choose chosen={acts.read} failed={acts.failed} />}
      {stage.kind === 'reading' && (
        <div class="packs-work">
          <p id="packs-reading">{t('packsReading')}</p>
          <progress
            aria-labelledby="packs-reading"
            {...(stage.progress.total > 0
              ? { value: stage.progress.done, max: stage.progress.total }
              : {})}
          />
          {stage.progress.total > 0 && (
            <p class="quiet">
              {t('packsReadCount', [
                stage.progress.done.toLocaleString(t('locale')),
                stage.progress.total.toLocaleString(t('locale')),
              ])}
            </p>
          )}
          <button
            type="button"
            class="plain"
            onClick={() => {
              acts.cancel(stage.reading);
            }}
          >
            {t('packsCancel')}
          </button>
        </div>
      )}
      {stage.kind === 'draft' && (
        <DraftView
          key={stage.draft.pack}
          draft={stage.draft}
          take={(name) => {
            acts.take(stage.reading, stage.draft, name);
          }}
          cancel={() => {
            acts.cancel(stage.reading);
          }}
        />
      )}
      {stage.kind === 'taking' && (
        <div class="packs-work">
          <p id="packs-taking">{t('packsTaking')}</p>
          <progress aria-labelledby="packs-taking" />
        </div>
      )}
      <p role="status">{said?.fault === false && t(said.message, said.subs)}</p>
      <p role="alert" class="packs-fault">
        {said?.fault === true && t(said.message, said.subs)}
      </p>
      {list !== null && (
        <PackRows
          list={list}
          actions={{
            switchOn: (key, on) => acts.change(client.switchOn(key, on), 'packsChanged'),
            rename: (key, name) => acts.change(client.rename(key, name), 'packsChanged'),
            move: (key, by) => acts.change(client.move(key, by), 'packsChanged'),
            remove: ({ key, name }) => acts.change(client.remove(key), 'packsRemoved', name),
            forgetDamaged: () => acts.change(client.forgetDamaged(), 'packsChanged'),
            exportPages({ key, name }) {
              client.exportPages(key).then((zip) => {
                saveAs(zip, `${name}.zip`);
              }, acts.failed);
            },
          }}
        />
      )}
    </section>
  );
}
