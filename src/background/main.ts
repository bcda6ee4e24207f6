/** Entry of the worker (Chrome) and of the event page (Firefox): it wires, and holds no state. */
import { composeCard } from '../knowledge/compose.ts';
import { personalCard } from '../knowledge/personal.ts';
import { wholeOf } from '../knowledge/whole.ts';
import { storeNames } from '../platform/names.ts';
import { openPack, readLexicon, openSearchIndex } from '../platform/pack.ts';
import type { News } from '../platform/news.ts';
import { serve, type Sender } from '../platform/serve.ts';
import { readPersonal } from '../platform/settings.ts';
import { countCautions } from '../platform/badge.ts';
import { siteOf } from '../platform/frame-settings.ts';
import {
  leaveAlone,
  onPauseOver,
  pause,
  refreshSettings,
  switchSite,
} from '../platform/change-settings.ts';
import {
  injectScannerIntoOpenTabs,
  injectScript,
  onInstalled,
  openMonograph,
  openSearch,
  openWelcome,
} from '../platform/tabs.ts';
import { tell, tellAll } from '../platform/tell.ts';
import { makeMenu, onCommand, onLookUp, onOmnibox } from '../platform/ways-in.ts';
import cardScript from '../content/card.iife.ts?script&iife';
import painterScript from '../content/painter.iife.ts?script&iife';

async function tellTab({ tab }: Sender, news: News): Promise<null> {
  if (tab?.id !== undefined) await tell(tab.id, news);
  return null;
}

serve({
  card: async (request) => {
    const [model, personal] = await Promise.all([
      openPack().then((knowledge) => composeCard(request, knowledge)),
      readPersonal(),
    ]);
    return model && personalCard(model, personal);
  },
  whole: async ({ id }) => wholeOf(id, await openPack(), await readPersonal()),
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
    if (tab?.url) await switchSite(siteOf(tab.url), false);
    return null;
  },
  'names-found': async (_, sender) => {
    await countCautions(sender, openPack);
    return null;
  },
  pause: async () => {
    await pause();
    return null;
  },
  'not-a-drug': async ({ word }, { tab }) => {
    if (tab?.url) await leaveAlone({ site: siteOf(tab.url), word });
    return null;
  },
  // A page that is no page of the web has no site, and no frames of it.
  site: (_, { tab }) => Promise.resolve(tab?.url ? siteOf(tab.url) : ''),
});

onInstalled(async () => {
  await refreshSettings();
  if (await storeNames(await readLexicon())) await tellAll({ type: 'names-changed' });
  await injectScannerIntoOpenTabs();
  await makeMenu();
}, openWelcome);
onPauseOver();
onCommand();
onLookUp();
onOmnibox(openSearchIndex);
