/** Entry of the worker (Chrome) and of the event page (Firefox): it wires, and holds no state. */
import { mergeLexicons } from '../knowledge/lexicon.ts';
import { withOwnMonographs } from '../knowledge/own-monographs.ts';
import { composeWithPacks } from '../knowledge/with-packs.ts';
import { storeNames } from '../platform/names.ts';
import { openPack, readLexicon } from '../platform/pack.ts';
import type { News } from '../platform/news.ts';
import { mendNames } from '../platform/packs/change.ts';
import { readPart } from '../platform/packs/database.ts';
import { deliverToNewPages } from '../platform/packs/deliver.ts';
import { openPacks } from '../platform/packs/readers.ts';
import { applyPolicySites, onPolicyChanged, readPolicy } from '../platform/policy.ts';
import { serve, type Sender } from '../platform/serve.ts';
import { readSettings, setSite, siteOf } from '../platform/settings.ts';
import {
  injectCard,
  injectIntoOpenTabs,
  injectScannerIntoOpenTabs,
  onCommand,
  onInstalled,
  onLookUp,
  openMonograph,
  openSearch,
} from '../platform/tabs.ts';
import { tell, tellAll } from '../platform/tell.ts';
import cardScript from '../content/card.iife.ts?script&iife';
import namesScript from '../content/own-names.iife.ts?script&iife';

async function tellTab({ tab }: Sender, news: News): Promise<null> {
  if (tab?.id !== undefined) await tell(tab.id, news);
  return null;
}

serve({
  card: async (request) => {
    const [ours, packs, policy] = await Promise.all([openPack(), openPacks(), readPolicy()]);
    const model = await composeWithPacks(request, ours, packs);
    return model && withOwnMonographs(model, policy.monographs);
  },
  'inject-card': async (_, sender) => {
    await injectCard(cardScript, sender);
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
  'packs-changed': async () => {
    await deliverToNewPages(namesScript);
    await injectIntoOpenTabs([namesScript]);
    return null;
  },
});

async function applyPolicy(): Promise<void> {
  if (await applyPolicySites()) await tellAll({ type: 'settings-changed' });
}

onInstalled(async () => {
  await applyPolicy();
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
  const late = await deliverToNewPages(namesScript);
  if (mended || late) await injectIntoOpenTabs([namesScript]);
  if (renewed) await tellAll({ type: 'names-changed' });
  await injectScannerIntoOpenTabs();
});
onPolicyChanged(() => void applyPolicy());
onCommand();
onLookUp();
