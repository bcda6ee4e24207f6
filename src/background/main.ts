/** Entry of the worker (Chrome) and of the event page (Firefox): it wires, and holds no state. */
import { mergeLexicons } from '../knowledge/lexicon.ts';
import { withOwnMonographs } from '../knowledge/own-monographs.ts';
import { personalCard } from '../knowledge/personal.ts';
import { wholeWithPacks } from '../knowledge/whole.ts';
import { composeWithPacks, withPacks } from '../knowledge/with-packs.ts';
import { storeNames } from '../platform/names.ts';
import { openPack, readLexicon } from '../platform/pack.ts';
import type { News } from '../platform/news.ts';
import { mendNames } from '../platform/packs/change.ts';
import { readPart } from '../platform/packs/database.ts';
import { deliverToNewPages, hasNamesOfPacks } from '../platform/packs/deliver.ts';
import { openPacks } from '../platform/packs/readers.ts';
import { openAllSearches } from '../platform/packs/search.ts';
import { onPolicyChanged, readPolicy } from '../platform/policy.ts';
import { serve, type Sender } from '../platform/serve.ts';
import { readPersonal } from '../platform/settings.ts';
import { mayRead, onAccess, onAccessWithdrawn } from '../platform/access.ts';
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
  injectIntoOpenTabs,
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
import namesScript from '../content/own-names.iife.ts?script&iife';
import painterScript from '../content/painter.iife.ts?script&iife';

async function tellTab({ tab }: Sender, news: News): Promise<null> {
  if (tab?.id !== undefined) await tell(tab.id, news);
  return null;
}

const knowledge = () => Promise.all([openPack(), openPacks(), readPolicy(), readPersonal()]);

serve({
  card: async (request) => {
    const [ours, packs, { monographs }, personal] = await knowledge();
    const model = await composeWithPacks(request, ours, packs);
    return model && personalCard(withOwnMonographs(model, monographs), personal);
  },
  whole: async ({ id }) => wholeWithPacks(id, ...(await knowledge())),
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
    if (tab?.url && !tab.incognito) await switchSite(siteOf(tab.url), false);
    return null;
  },
  'names-found': async (_, sender) => {
    await countCautions(sender, async (names) =>
      withPacks(await openPack(), await openPacks(), names),
    );
    return null;
  },
  'packs-changed': async () => {
    await deliverToNewPages(namesScript);
    await injectIntoOpenTabs([namesScript]);
    return null;
  },
  pause: async () => {
    await pause();
    return null;
  },
  'not-a-drug': async ({ word }, { tab }) => {
    if (tab?.url && !tab.incognito) await leaveAlone({ site: siteOf(tab.url), word });
    return null;
  },
  'may-read': (_, sender) => mayRead(sender),
  // A page that is no page of the web has no site, and no frames of it.
  site: (_, { tab }) => Promise.resolve(tab?.url ? siteOf(tab.url) : ''),
});

/** Brings the names of packs, and the scanner, to tabs that are open; `anew` to those that have them too. */
async function enterOpenTabs(anew = false): Promise<void> {
  const late = await deliverToNewPages(namesScript);
  if (anew || late || (await hasNamesOfPacks())) await injectIntoOpenTabs([namesScript]);
  await injectScannerIntoOpenTabs();
}

onInstalled(async () => {
  await refreshSettings();
  const ours = await readLexicon();
  const renewed = await storeNames(ours);
  // An update may bring names of ours; and a change of packs may have broken off.
  const mended = await mendNames(async (packs) => {
    const names = await Promise.all(packs.map((pack) => readPart(pack, 'names')));
    return mergeLexicons([ours, ...names.map((shards = {}) => ({ shards }))]);
  }).catch((error: unknown) => {
    console.error('Medgloss could not lay out the names of imported packs.', error);
    return false;
  });
  if (renewed) await tellAll({ type: 'names-changed' });
  await enterOpenTabs(mended);
  await makeMenu();
}, openWelcome);
onAccess(async () => {
  await enterOpenTabs();
  // Frames that were left when access was withdrawn have their scanner still.
  await tellAll({ type: 'settings-changed' });
});
onAccessWithdrawn();
onPauseOver();
onPolicyChanged(() => void refreshSettings());
onCommand();
onLookUp();
onOmnibox(openAllSearches);
