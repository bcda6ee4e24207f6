import { composeCard } from '../knowledge/compose.ts';
import { cautionsOfPage, othersIn } from '../knowledge/page-cautions.ts';
import { openSearch, type Search } from '../knowledge/search.ts';
import type { CardModel, Facts, PageName, PageSummary, SearchResult } from '../knowledge/types.ts';
import { activePage, requestAccess, switchSite } from '../platform/active-page.ts';
import { openSettings } from '../platform/options-page.ts';
import { openPack, readSearchIndex } from '../platform/pack.ts';
import { openMonograph } from '../platform/tabs.ts';
import type { PageReport, PageState, PopupClient, Wanted } from './client.ts';

const EMPTY: PageSummary = { names: [], pairs: [] };
const EMPTY_REPORT: PageReport = { names: [], leading: [], folded: [] };

/** Some browsers leave the popup open over the tab that it opened. */
const closeItself = (): void => {
  window.close();
};

/** The popup's client over the pack and the active tab. */
export function createClient(): PopupClient {
  // Both are wanted at once and nearly always: read before the reader types.
  const index: Promise<Search> = readSearchIndex().then(openSearch);
  index.catch(() => undefined);
  let onPage = EMPTY;

  async function page(): Promise<PageState> {
    const active = await activePage();
    if (active.state === 'unreadable') return { kind: 'unreadable' };
    const { site } = active;
    if (active.state === 'no-access') return { kind: 'no-access', site };
    if (!active.on) return { kind: 'off', site };
    onPage = active.summary;
    const [report, ...frames] = await Promise.all([active.summary, ...active.frames].map(reportOf));
    return { kind: 'read', site, report: report ?? EMPTY_REPORT, frames };
  }

  async function card(wanted: Wanted): Promise<CardModel | null> {
    const knowledge = await openPack();
    const request = requestFor(wanted, knowledge.facts);
    const at = onPage.names.findIndex((it) => isSame(it, request.target));
    return composeCard({ ...request, others: othersIn(onPage, at) }, knowledge);
  }

  return {
    search: async (query) => (await index).search(query),
    card,
    page,
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

async function reportOf(summary: PageSummary): Promise<PageReport> {
  const cautions = await cautionsOfPage(summary, await openPack());
  return { names: summary.names, ...cautions };
}

type Target = Pick<PageName, 'kind' | 'ids' | 'product'>;

/** What a card is asked for: the words, and what they stand for. */
function requestFor(wanted: Wanted, facts: Facts): { read: string; target: Target } {
  if (wanted.from === 'page') {
    const { text, kind, ids, product } = wanted.name;
    return { read: text, target: { kind, ids, ...(product === undefined ? {} : { product }) } };
  }
  if (wanted.from === 'search') {
    const { title, matched = title } = wanted.result;
    return { read: matched, target: targetOf(wanted.result, facts) };
  }
  const kind = facts.drugs[wanted.id] === undefined ? 'class' : 'drug';
  return { read: facts.drugs[wanted.id]?.title ?? wanted.id, target: { kind, ids: [wanted.id] } };
}

function targetOf({ kind, id }: SearchResult, facts: Facts): Target {
  if (kind !== 'product') return { kind, ids: [id] };
  return { kind, ids: facts.products[id]?.ingredients ?? [], product: id };
}

function isSame(name: PageName, target: Target): boolean {
  return name.kind === target.kind && name.ids.join() === [...target.ids].sort().join();
}
