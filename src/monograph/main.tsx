/** Entry of the full monograph: `?id=` says of which drug. */
import { type ComponentChild, render } from 'preact';
import '../card/theme.css';
import '../card/card.css';
import { StringsContext } from '../card/strings.ts';
import { composeCard } from '../knowledge/compose.ts';
import { openPack } from '../platform/pack.ts';
import { strings } from '../platform/strings.ts';
import { cautionsOfDrug } from './drug-cautions.ts';
import './monograph.css';
import { MonographPage, type MonographView } from './monograph.tsx';
import { unfoldForPrint } from './print.ts';

const id = new URLSearchParams(location.search).get('id') ?? '';

/** What is known of a drug; null if no drug has this id. */
async function load(): Promise<MonographView | null> {
  const knowledge = await openPack();
  const card = await composeCard(
    { read: id, target: { kind: 'drug', ids: [id] }, others: [] },
    knowledge,
  );
  if (card?.subject.kind !== 'drug') return null;
  return { subject: card.subject, cautions: cautionsOfDrug(id, knowledge) };
}

function draw(child: ComponentChild): void {
  render(<StringsContext.Provider value={strings}>{child}</StringsContext.Provider>, document.body);
}

function open(other: string): void {
  location.assign(`?id=${encodeURIComponent(other)}`);
}

document.documentElement.lang = strings('locale');
unfoldForPrint(window);
load().then(
  (view) => {
    draw(
      view === null ? (
        <p class="note">{strings('monographMissing')}</p>
      ) : (
        <MonographPage
          view={view}
          open={open}
          print={() => {
            window.print();
          }}
        />
      ),
    );
  },
  () => {
    draw(
      <p class="note" role="alert">
        {strings('monographFailed')}
      </p>,
    );
  },
);
