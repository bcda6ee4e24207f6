import { composeCard } from '../knowledge/compose.ts';
import { openLexicon, type Lexicon } from '../knowledge/lexicon.ts';
import { cautionsOfPage, othersIn } from '../knowledge/page-cautions.ts';
import { personalCard, shownCautions, withNumber } from '../knowledge/personal.ts';
import { readList, type SetMember } from '../knowledge/paste.ts';
import { checkSet } from '../knowledge/set-cautions.ts';
import type { CardModel, Facts, PageName, PageSummary } from '../knowledge/types.ts';
import { wholeOf } from '../knowledge/whole.ts';
import { activePage, requestAccess } from '../platform/active-page.ts';
import { switchEverywhere, switchSite } from '../platform/change-settings.ts';
import { openSettings } from '../platform/options-page.ts';
import { openPack, openSearchIndex, readLexicon } from '../platform/pack.ts';
import {
  clearLookUps,
  isPrivate,
  recentLookUps,
  rememberLookUp,
  type LookUp,
} from '../platform/recent.ts';
import { readPersonal } from '../platform/settings.ts';
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
  const lexicon = once<Lexicon>(async () => openLexicon((await readLexicon()).shards));
  // Wanted nearly always: read before the reader types.
  void afterPaint()
    .then(openSearchIndex)
    .catch(() => undefined);
  let onPage = EMPTY;

  async function page(): Promise<PageState> {
    const active = await activePage();
    if (active.state === 'unreadable') return { kind: 'unreadable' };
    if (active.state === 'off-everywhere') return { kind: 'off-everywhere', until: active.until };
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
    const model = await composeCard({ ...request, others: othersIn(onPage, at) }, knowledge);
    return model && personalCard(model, await readPersonal());
  }

  async function member(wanted: Wanted): Promise<SetMember> {
    const { read, target } = requestFor(wanted, (await openPack()).facts);
    return { ...target, text: read };
  }

  return {
    search: async (query) => (await openSearchIndex()).search(query),
    card,
    page,
    member,
    readList: async (text) => readList(text, await lexicon()),
    check: async (members) => {
      const report = checkSet(members, await openPack());
      return withNumber(report, (await readPersonal()).emergency);
    },
    recent: recentLookUps,
    remember: rememberLookUp,
    clearRecent: clearLookUps,
    setSite: switchSite,
    setEverywhere: switchEverywhere,
    requestAccess,
    async openMonograph(id) {
      // A page of ours would open in a normal window.
      if (await isPrivate()) return wholeOf(id, await openPack(), await readPersonal());
      await openMonograph(id);
      closeItself();
      return null;
    },
    openSettings() {
      void openSettings().then(closeItself);
    },
  };
}

/** A page without names needs no knowledge, which takes a while to read. */
async function reportOf(summary: PageSummary): Promise<PageReport> {
  if (summary.names.length === 0) return EMPTY_REPORT;
  const [knowledge, { hiddenClasses, emergency }] = await Promise.all([openPack(), readPersonal()]);
  const { leading, folded } = await cautionsOfPage(summary, knowledge);
  const shown = {
    leading: shownCautions(leading, hiddenClasses),
    folded: shownCautions(folded, hiddenClasses),
  };
  const hidden = leading.length + folded.length - shown.leading.length - shown.folded.length;
  return {
    names: summary.names,
    ...withNumber(shown, emergency),
    ...(hidden > 0 ? { hidden } : {}),
  };
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

function targetOf({ kind, id }: LookUp, facts: Facts): Target {
  if (kind !== 'product') return { kind, ids: [id] };
  return { kind, ids: facts.products[id]?.ingredients ?? [], product: id };
}

function isSame(name: PageName, target: Target): boolean {
  return name.kind === target.kind && name.ids.join() === [...target.ids].sort().join();
}
