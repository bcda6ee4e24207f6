/** Entry of the toolbar popup. */
import { render } from 'preact';
import { Provide } from '../card/provide.tsx';
import '../card/theme.css';
import '../card/card.css';
import { strings } from '../platform/strings.ts';
import { requestAccess } from '../platform/active-page.ts';
import { type Look, watchLook } from '../platform/look.ts';
import { lateClient } from './late-client.ts';
import './popup.css';
import './check.css';
import { Popup } from './popup.tsx';

/** Opened in a tab by a look-up that no card could answer, it holds the text looked up. */
const query = new URLSearchParams(location.search).get('q') ?? '';

const loaded = import('./make-client.ts').then(({ createClient }) => createClient());

const client = lateClient(loaded, { requestAccess });

function draw({ emergency }: Look): void {
  render(
    <Provide strings={strings} emergency={emergency}>
      <Popup client={client} query={query} />
    </Provide>,
    document.body,
  );
}

// At once: reading the settings must not hold the first paint up.
draw({ emergency: '' });
watchLook(document, draw);
