import { joinLexicons, openLexicon, type Lexicon } from '../knowledge/lexicon.ts';
import type { Knowledge } from '../knowledge/compose.ts';
import { cautionsOfPage, othersIn } from '../knowledge/page-cautions.ts';
import { withOwnMonographs } from '../knowledge/own-monographs.ts';
import { personalCard, shownCautions, withNumber } from '../knowledge/personal.ts';
import { readList, type SetMember } from '../knowledge/paste.ts';
import { wholeWithPacks } from '../knowledge/whole.ts';
import { checkWithPacks, composeWithPacks, withPacks } from '../knowledge/with-packs.ts';
import type { PageName, PageSummary } from '../knowledge/page-summary.ts';
import type { CardModel, Facts } from '../knowledge/types.ts';
import { activePage, requestAccess } from '../platform/active-page.ts';
import { switchEverywhere, switchSite } from '../platform/change-settings.ts';
import { once } from '../platform/once.ts';
import { openSettings } from '../platform/options-page.ts';
import { openPack, readLexicon } from '../platform/pack.ts';
import { openPacks, type OpenedPack } from '../platform/packs/readers.ts';
import { openAllSearches } from '../platform/packs/search.ts';
import { readPolicy } from '../platform/policy.ts';
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

/** The popup's client over the pack and the active tab. */
export function createClient(): PopupClient {
  const packs = once<OpenedPack[]>(openPacks);
  const lexicon = once<Lexicon>(async () => {
    const [ours, imported] = await Promise.all([readLexicon(), packs()]);
    const names = await Promise.all(imported.map(({ part }) => part('names')));
    return joinLexicons([ours.shards, ...names].map((shards = {}) => openLexicon(shards)));
  });
  // Wanted nearly always: read before the reader types.
  void afterPaint()
    .then(openAllSearches)
    .catch(() => undefined);
  let onPage = EMPTY;

  async function page(): Promise<PageState> {
    const active = await activePage();
    if (active.state === 'unreadable') return { kind: 'unreadable' };
    if (active.state === 'off-everywhere') return { kind: 'off-everywhere', until: active.until };
    const { site } = active;
    if (active.state === 'no-access') return { kind: 'no-access', site };
    if (!active.on) return { kind: 'off', site, fixed: active.fixed };
    onPage = active.summary;
    const [imported, inPrivate] = await Promise.all([packs(), isPrivate()]);
    const [report, ...frames] = await Promise.all(
      [active.summary, ...active.frames].map((summary) => reportOf(summary, imported)),
    );
    return { kind: 'read', site, isPrivate: inPrivate, report: report ?? EMPTY_REPORT, frames };
  }

  async function card(wanted: Wanted): Promise<CardModel | null> {
    const [ours, imported] = await Promise.all([openPack(), packs()]);
    const request = await requestFor(wanted, ours, imported);
    const at = onPage.names.findIndex((it) => isSame(it, request.target));
    const others = othersIn(onPage, at);
    const [model, { monographs }, personal] = await Promise.all([
      composeWithPacks({ ...request, others }, ours, imported),
      readPolicy(),
      readPersonal(),
    ]);
    return model && personalCard(withOwnMonographs(model, monographs), personal);
  }

  async function member(wanted: Wanted): Promise<SetMember> {
    const [ours, imported] = await Promise.all([openPack(), packs()]);
    const { read, target } = await requestFor(wanted, ours, imported);
    return { ...target, text: read };
  }

  return {
    search: async (query) => (await openAllSearches()).search(query),
    card,
    page,
    member,
    readList: async (text) => readList(text, await lexicon()),
    check: async (members) => {
      const { notes, ...report } = await checkWithPacks(members, await openPack(), await packs());
      const numbered = withNumber(report, (await readPersonal()).emergency);
      return { ...numbered, ...(notes ? { notes } : {}) };
    },
    recent: recentLookUps,
    remember: rememberLookUp,
    clearRecent: clearLookUps,
    setSite: switchSite,
    setEverywhere: switchEverywhere,
    requestAccess,
    async openMonograph(id) {
      // A page of ours would open in a normal window.
      if (await isPrivate())
        return wholeWithPacks(
          id,
          await openPack(),
          await packs(),
          await readPolicy(),
          await readPersonal(),
        );
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
async function reportOf(summary: PageSummary, packs: OpenedPack[]): Promise<PageReport> {
  if (summary.names.length === 0) return EMPTY_REPORT;
  const [ours, { hiddenClasses, emergency }] = await Promise.all([openPack(), readPersonal()]);
  const knowledge = await withPacks(ours, packs, summary.names);
  const [{ leading, folded }, notes = []] = await Promise.all([
    cautionsOfPage(summary, knowledge),
    knowledge.packs?.notes(summary.names.flatMap(({ ids }) => ids)),
  ]);
  const shown = {
    leading: shownCautions(leading, hiddenClasses),
    folded: shownCautions(folded, hiddenClasses),
  };
  const hidden = leading.length + folded.length - shown.leading.length - shown.folded.length;
  return {
    names: summary.names,
    ...withNumber(shown, emergency),
    notes,
    ...(hidden > 0 ? { hidden } : {}),
  };
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
