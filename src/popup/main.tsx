/** Entry of the toolbar popup. */
import { render } from 'preact';
import { StringsContext } from '../card/strings.ts';
import '../card/theme.css';
import '../card/card.css';
import { strings } from '../platform/strings.ts';
import { createClient } from './make-client.ts';
import './popup.css';
import { Popup } from './popup.tsx';

/** Opened in a tab by a look-up that no card could answer, it holds the text looked up. */
const query = new URLSearchParams(location.search).get('q') ?? '';

document.documentElement.lang = strings('locale');
render(
  <StringsContext.Provider value={strings}>
    <Popup client={createClient()} query={query} />
  </StringsContext.Provider>,
  document.body,
);
