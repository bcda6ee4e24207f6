/** Entry of the worker (Chrome) and of the event page (Firefox): it wires, and holds no state. */
import { composeCard } from '../knowledge/compose.ts';
import { storeNames } from '../platform/names.ts';
import { openPack, readLexicon } from '../platform/pack.ts';
import type { News } from '../platform/news.ts';
import { serve, type Sender } from '../platform/serve.ts';
import { readSettings, setSite, siteOf } from '../platform/settings.ts';
import {
  injectScannerIntoOpenTabs,
  injectScript,
  onCommand,
  onInstalled,
  onLookUp,
  openMonograph,
  openSearch,
} from '../platform/tabs.ts';
import { tell, tellAll } from '../platform/tell.ts';
import cardScript from '../content/card.iife.ts?script&iife';
import painterScript from '../content/painter.iife.ts?script&iife';

async function tellTab({ tab }: Sender, news: News): Promise<null> {
  if (tab?.id !== undefined) await tell(tab.id, news);
  return null;
}

serve({
  card: async (request) => composeCard(request, await openPack()),
  'inject-card': async (_, sender) => {
    await injectScript(cardScript, sender);
    return null;
  },
  'inject-painter': async (_, sender) => {
    await injectScript(painterScript, sender);
    return null;
  },
  'card-opened': (_, sender) => tellTab(sender, { type: 'watch-escape' }),
  'card-closed': (_, sender) => tellTab(sender, { type: 'forget-escape' }),
  'close-cards': (_, sender) => tellTab(sender, { type: 'close-card' }),
  'open-monograph': async ({ id }, sender) => {
    await openMonograph(id, sender.tab);
    return null;
  },
  'look-up': async ({ text }, sender) => {
    await openSearch(text, sender.tab);
    return null;
  },
  'turn-off-here': async (_, { tab }) => {
    if (tab?.url) await setSite(siteOf(tab.url), false);
    await tellAll({ type: 'settings-changed' });
    return null;
  },
  'is-off-here': async (_, { tab }) => {
    const { offSites } = await readSettings();
    return tab?.url !== undefined && offSites.includes(siteOf(tab.url));
  },
});

onInstalled(async () => {
  if (await storeNames(await readLexicon())) await tellAll({ type: 'names-changed' });
  await injectScannerIntoOpenTabs();
});
onCommand();
onLookUp();
