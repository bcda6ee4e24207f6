/** Entry of the settings. */
import { render } from 'preact';
import '../card/theme.css';
import { StringsContext } from '../card/strings.ts';
import { switchSite } from '../platform/active-page.ts';
import { readPolicy } from '../platform/policy.ts';
import { readSettings } from '../platform/settings.ts';
import { strings } from '../platform/strings.ts';
import type { OptionsClient } from './client.ts';
import './options.css';
import { Options } from './options.tsx';
import { createPacksClient } from './packs/make-client.ts';
import { Packs } from './packs/packs.tsx';
import './packs/packs.css';

const client: OptionsClient = {
  async sites() {
    const [{ offSites }, policy] = await Promise.all([readSettings(), readPolicy()]);
    // What the organisation turns off is no setting of the reader's.
    return offSites.filter((site) => !policy.offSites.includes(site));
  },
  turnOn: (site) => switchSite(site, true),
};

const packs = createPacksClient();

document.documentElement.lang = strings('locale');
render(
  <StringsContext.Provider value={strings}>
    <Options client={client}>
      <Packs client={packs} />
    </Options>
  </StringsContext.Provider>,
  document.body,
);
