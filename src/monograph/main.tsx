/** Entry of the full monograph: `?id=` says of which drug. */
import { type ComponentChild, render } from 'preact';
import '../card/theme.css';
import '../card/card.css';
import { Provide } from '../card/provide.tsx';
import { composeCard } from '../knowledge/compose.ts';
import { withNumber } from '../knowledge/personal.ts';
import { watchLook } from '../platform/look.ts';
import { openPack } from '../platform/pack.ts';
import { readPersonal } from '../platform/settings.ts';
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
  const view = { subject: card.subject, cautions: cautionsOfDrug(id, knowledge) };
  return withNumber(view, (await readPersonal()).emergency);
}

let child: ComponentChild = null;
let emergency = '';

function draw(): void {
  render(
    <Provide strings={strings} emergency={emergency}>
      {child}
    </Provide>,
    document.body,
  );
}

function show(next: ComponentChild): void {
  child = next;
  draw();
}

function open(other: string): void {
  location.assign(`?id=${encodeURIComponent(other)}`);
}

watchLook(document, (look) => {
  ({ emergency } = look);
  draw();
});
unfoldForPrint(window);
load().then(
  (view) => {
    show(
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
    show(
      <p class="note" role="alert">
        {strings('monographFailed')}
      </p>,
    );
  },
);
