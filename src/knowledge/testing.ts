/** Small lexicons and little knowledge for tests. */
import { createCautions } from './cautions.ts';
import type { Knowledge } from './compose.ts';
import { openFilter, type Filter } from './filter.ts';
import { buildLexicon, openLexicon, type Lexicon } from './lexicon.ts';
import type { Caution, Drug, DrugClass, Facts, NameEntry, Other, Side, Target } from './types.ts';

const TODAY = '2026-06-01';

/** An entry for a drug, whose id is its name unless given; `more` changes the target. */
export function drug(name: string, id = name, more: Partial<Target> = {}): NameEntry {
  return { name, target: { kind: 'drug', ids: [id], role: 'generic', word: false, ...more } };
}

/** Filter and lexicon over these entries. */
export function open(entries: NameEntry[]): { filter: Filter; lexicon: Lexicon } {
  const { filter, shards } = buildLexicon(entries);
  return { filter: openFilter(filter), lexicon: openLexicon(shards) };
}

/** A drug's facts with nothing but what a rule looks at. */
export function facts(id: string, more: Partial<Drug> = {}): Drug {
  return {
    id,
    kind: 'medicine',
    title: id.charAt(0).toUpperCase() + id.slice(1),
    summary: '',
    names: { inn: id, other: [], salts: [] },
    brands: {},
    classes: [],
    atc: [],
    traits: [],
    monograph: false,
    review: 'ai-draft',
    checked: '2026-01-01',
    ...more,
  };
}

/** A class of that id. */
export function group(id: string, parents: string[] = []): DrugClass {
  return {
    id,
    name: id,
    names: [],
    parents,
    summary: '',
    what: '',
    matters: '',
    cites: [],
    review: 'ai-draft',
    checked: '2026-01-01',
  };
}

/** A caution between these sides; `more` overrides any part. */
export function caution(id: string, between: Side[], more: Partial<Caution> = {}): Caution {
  return {
    id,
    between,
    class: 'minimize-risk',
    serious: false,
    headline: '{a} and {b}',
    consequence: '',
    outcome: '',
    signs: { emergency: [], today: [] },
    action: { urgency: 'today', text: '' },
    mechanism: '',
    modifiers: [],
    evidence: { level: 'low', text: '' },
    exposure: '',
    frequency: '',
    when: [],
    replaces: [],
    cites: [
      { source: 's', section: '1', opened: '2026-01-01', support: 'stated', seen: 'original' },
    ],
    review: 'ai-draft',
    checked: '2026-01-01',
    ...more,
  };
}

/** Things with an id, by their id. */
export function byId<T extends { id: string }>(things: T[]): Record<string, T> {
  return Object.fromEntries(things.map((thing) => [thing.id, thing]));
}

/** What these facts and cautions come to, without any prose; `more` overrides any part. */
export function knowledgeOf(
  known: Facts,
  cautions: Caution[],
  more: Partial<Knowledge> = {},
): Knowledge {
  return {
    facts: known,
    cautions: createCautions(known, cautions, {}, TODAY),
    sources: {},
    today: TODAY,
    monograph: () => Promise.resolve(null),
    ...more,
  };
}

/** A drug that the page combines with the card's own; `more` changes how it stands there. */
export function other(id: string, more: Partial<Other> = {}): Other {
  return { kind: 'drug', ids: [id], text: id, relation: 'combined', alternative: false, ...more };
}
