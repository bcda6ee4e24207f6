/** Entry of the full monograph: `?id=` says of which drug or product. */
import { type ComponentChild, render } from 'preact';
import '../card/theme.css';
import '../card/card.css';
import { StringsContext } from '../card/strings.ts';
import { openPack } from '../platform/pack.ts';
import { openPacks } from '../platform/packs/readers.ts';
import { readPolicy } from '../platform/policy.ts';
import { strings } from '../platform/strings.ts';
import { loadView, type View } from './load.ts';
import './monograph.css';
import { MonographPage } from './monograph.tsx';
import { ProductPage } from './packs.tsx';
import { unfoldForPrint } from './print.ts';

const id = new URLSearchParams(location.search).get('id') ?? '';

function draw(child: ComponentChild): void {
  render(<StringsContext.Provider value={strings}>{child}</StringsContext.Provider>, document.body);
}

function viewOf(view: View | null) {
  if (view === null) return <p class="note">{strings('monographMissing')}</p>;
  if (view.kind === 'product') {
    return <ProductPage subject={view.subject} said={view.said} open={open} />;
  }
  return (
    <MonographPage
      view={view}
      open={open}
      print={() => {
        window.print();
      }}
    />
  );
}

function open(other: string): void {
  location.assign(`?id=${encodeURIComponent(other)}`);
}

document.documentElement.lang = strings('locale');
unfoldForPrint(window);
Promise.all([openPack(), openPacks(), readPolicy()])
  .then(([ours, packs, { monographs }]) => loadView(id, ours, packs, monographs))
  .then(
    (view) => {
      draw(viewOf(view));
    },
    () => {
      draw(
        <p class="note" role="alert">
          {strings('monographFailed')}
        </p>,
      );
    },
  );
