import { joinSearches } from '../knowledge/join-searches.ts';
import { joinLexicons, openLexicon, type Lexicon } from '../knowledge/lexicon.ts';
import type { Knowledge } from '../knowledge/compose.ts';
import { cautionsOfPage, othersIn } from '../knowledge/page-cautions.ts';
import { withOwnMonographs } from '../knowledge/own-monographs.ts';
import { readList, type SetMember } from '../knowledge/paste.ts';
import { loadSearch, type Search } from '../knowledge/search.ts';
import { checkWithPacks, composeWithPacks, withPacks } from '../knowledge/with-packs.ts';
import type { CardModel, Facts, PageName, PageSummary } from '../knowledge/types.ts';
import { activePage, requestAccess, switchSite } from '../platform/active-page.ts';
import { openSettings } from '../platform/options-page.ts';
import { openPack, readLexicon, readSearchIndex } from '../platform/pack.ts';
import { openPacks, openPackSearches, type OpenedPack } from '../platform/packs/readers.ts';
import { readPolicy } from '../platform/policy.ts';
import { clearLookUps, recentLookUps, rememberLookUp, type LookUp } from '../platform/recent.ts';
import { openMonograph } from '../platform/tabs.ts';
import type { PageReport, PageState, PopupClient, Wanted } from './client.ts';

const EMPTY: PageSummary = { names: [], pairs: [] };
const EMPTY_REPORT: PageReport = { names: [], leading: [], folded: [] };

/** Some browsers leave the popup open over the tab that it opened. */
const closeItself = (): void => {
  window.close();
};

/** Once what is drawn stands on the screen: reading the index must not hold that up. */
function afterPaint(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
  });
}

/** The value of the first call for all that follow; a failed one is tried again. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () =>
    (made ??= make().catch((error: unknown) => {
      made = null;
      throw error;
    }));
}

/** The popup's client over the pack and the active tab. */
export function createClient(): PopupClient {
  const packs = once<OpenedPack[]>(openPacks);
  const index = once<Search>(async () => {
    const [json, { facts }, imported] = await Promise.all([readSearchIndex(), openPack(), packs()]);
    const ours = await loadSearch(json, facts);
    return joinSearches([ours, ...(await openPackSearches(imported))]);
  });
  const lexicon = once<Lexicon>(async () => {
    const [ours, imported] = await Promise.all([readLexicon(), packs()]);
    const names = await Promise.all(imported.map(({ part }) => part('names')));
    return joinLexicons([ours.shards, ...names].map((shards = {}) => openLexicon(shards)));
  });
  // Wanted nearly always: read before the reader types.
  void afterPaint()
    .then(index)
    .catch(() => undefined);
  let onPage = EMPTY;

  async function page(): Promise<PageState> {
    const active = await activePage();
    if (active.state === 'unreadable') return { kind: 'unreadable' };
    const { site } = active;
    if (active.state === 'no-access') return { kind: 'no-access', site };
    if (!active.on) return { kind: 'off', site, fixed: active.fixed };
    onPage = active.summary;
    const imported = await packs();
    const [report, ...frames] = await Promise.all(
      [active.summary, ...active.frames].map((summary) => reportOf(summary, imported)),
    );
    return { kind: 'read', site, report: report ?? EMPTY_REPORT, frames };
  }

  async function card(wanted: Wanted): Promise<CardModel | null> {
    const [ours, imported] = await Promise.all([openPack(), packs()]);
    const request = await requestFor(wanted, ours, imported);
    const at = onPage.names.findIndex((it) => isSame(it, request.target));
    const others = othersIn(onPage, at);
    const model = await composeWithPacks({ ...request, others }, ours, imported);
    return model && withOwnMonographs(model, (await readPolicy()).monographs);
  }

  async function member(wanted: Wanted): Promise<SetMember> {
    const [ours, imported] = await Promise.all([openPack(), packs()]);
    const { read, target } = await requestFor(wanted, ours, imported);
    return { ...target, text: read };
  }

  return {
    search: async (query) => (await index()).search(query),
    card,
    page,
    member,
    readList: async (text) => readList(text, await lexicon()),
    check: async (members) => checkWithPacks(members, await openPack(), await packs()),
    recent: recentLookUps,
    remember: rememberLookUp,
    clearRecent: clearLookUps,
    setSite: switchSite,
    requestAccess,
    openMonograph(id) {
      void openMonograph(id).then(closeItself);
    },
    openSettings() {
      void openSettings().then(closeItself);
    },
  };
}

/** A page without names needs no knowledge, which takes a while to read. */
async function reportOf(summary: PageSummary, packs: OpenedPack[]): Promise<PageReport> {
  if (summary.names.length === 0) return EMPTY_REPORT;
  const knowledge = await withPacks(await openPack(), packs, summary.names);
  const [cautions, notes = []] = await Promise.all([
    cautionsOfPage(summary, knowledge),
    knowledge.packs?.notes(summary.names.flatMap(({ ids }) => ids)),
  ]);
  return { names: summary.names, ...cautions, notes };
}

type Target = Pick<PageName, 'kind' | 'ids' | 'product'>;

/** What a card is asked for: the words, and what they stand for. */
async function requestFor(
  wanted: Wanted,
  ours: Knowledge,
  packs: OpenedPack[],
): Promise<{ read: string; target: Target }> {
  if (wanted.from === 'page') {
    const { text, kind, ids, product } = wanted.name;
    return { read: text, target: { kind, ids, ...(product === undefined ? {} : { product }) } };
  }
  const { id } = wanted.from === 'search' ? wanted.result : wanted;
  const { facts } = await withPacks(ours, packs, [{ ids: [id], product: id }]);
  if (wanted.from === 'search') {
    const { title, matched = title } = wanted.result;
    return { read: matched, target: targetOf(wanted.result, facts) };
  }
  const kind = facts.drugs[id] === undefined ? 'class' : 'drug';
  return { read: facts.drugs[id]?.title ?? id, target: { kind, ids: [id] } };
}

function targetOf({ kind, id }: LookUp, facts: Facts): Target {
  if (kind !== 'product') return { kind, ids: [id] };
  return { kind, ids: facts.products[id]?.ingredients ?? [], product: id };
}

function isSame(name: PageName, target: Target): boolean {
  return name.kind === target.kind && name.ids.join() === [...target.ids].sort().join();
}
