/** Entry of the toolbar popup. */
import { render } from 'preact';
import { StringsContext } from '../card/strings.ts';
import '../card/theme.css';
import '../card/card.css';
import { strings } from '../platform/strings.ts';
import { requestAccess } from '../platform/active-page.ts';
import { lateClient } from './late-client.ts';
import './popup.css';
import './check.css';
import { Popup } from './popup.tsx';

/** Opened in a tab by a look-up that no card could answer, it holds the text looked up. */
const query = new URLSearchParams(location.search).get('q') ?? '';

const loaded = import('./make-client.ts').then(({ createClient }) => createClient());

document.documentElement.lang = strings('locale');
render(
  <StringsContext.Provider value={strings}>
    <Popup client={lateClient(loaded, { requestAccess })} query={query} />
  </StringsContext.Provider>,
  document.body,
);
