/** Entry of the settings. */
import { render } from 'preact';
import '../card/theme.css';
import { StringsContext } from '../card/strings.ts';
import { changeSettings, pause, takeSettings } from '../platform/change-settings.ts';
import { clearEverything } from '../platform/clear.ts';
import { watchLook } from '../platform/look.ts';
import { readPolicy } from '../platform/policy.ts';
import { readChanged, readSettings, watchSettings } from '../platform/settings.ts';
import { shortcutsPage } from '../platform/shortcuts.ts';
import { strings } from '../platform/strings.ts';
import { exportText, readExport } from '../platform/transfer.ts';
import type { OptionsClient } from './client.ts';
import './options.css';
import { Options } from './options.tsx';
import { createPacksClient } from './packs/make-client.ts';
import { Packs } from './packs/packs.tsx';
import './packs/packs.css';

const client: OptionsClient = {
  read: readSettings,
  fixedSites: async () => (await readPolicy()).offSites,
  watch: watchSettings,
  change: (part) => changeSettings(() => part),
  pause,
  exportText: async () => exportText(await readChanged()),
  async importText(text) {
    const read = readExport(text);
    if ('problem' in read) return read.problem;
    await takeSettings(read.settings);
    return null;
  },
  clearEverything,
  openShortcuts: shortcutsPage(),
};

const packs = createPacksClient();

watchLook(document, () => undefined);
render(
  <StringsContext.Provider value={strings}>
    <Options client={client}>
      <Packs client={packs} />
    </Options>
  </StringsContext.Provider>,
  document.body,
);
