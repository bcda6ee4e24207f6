/** Entry of the full monograph: its address says, enciphered, of which drug, product or class. */
import { type ComponentChild, render } from 'preact';
import '../card/theme.css';
import '../card/card.css';
import { Provide } from '../card/provide.tsx';
import { WholeMonograph } from '../card/whole.tsx';
import { wholeWithPacks, type Whole } from '../knowledge/whole.ts';
import { addressOf, idOf } from '../platform/addresses.ts';
import { watchLook } from '../platform/look.ts';
import { openPack } from '../platform/pack.ts';
import { openPacks } from '../platform/packs/readers.ts';
import { readPolicy } from '../platform/policy.ts';
import { readPersonal } from '../platform/settings.ts';
import { strings } from '../platform/strings.ts';
import './monograph.css';
import { unfoldForPrint } from './print.ts';

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

/** What is known; null if the address is none of ours, or nothing has this id any more. */
async function load(): Promise<Whole | null> {
  const id = await idOf(location.search);
  if (id === null) return null;
  const known = await Promise.all([openPack(), openPacks(), readPolicy(), readPersonal()]);
  return wholeWithPacks(id, ...known);
}

async function open(other: string): Promise<void> {
  location.assign(`/${await addressOf(other)}`);
}

watchLook(document, (look) => {
  ({ emergency } = look);
  draw();
});
unfoldForPrint(window);
load().then(
  (whole) => {
    show(
      whole === null ? (
        <p class="note">{strings('monographMissing')}</p>
      ) : (
        <main class="whole">
          <WholeMonograph
            whole={whole}
            open={(id) => void open(id)}
            print={() => {
              window.print();
            }}
          />
        </main>
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
