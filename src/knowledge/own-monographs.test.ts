import { describe, expect, it } from 'vitest';
import { withOwnMonographs, type OwnMonographs } from './own-monographs.ts';
import { facts, group } from './testing.ts';
import type { PackText } from './imported.ts';
import type { CardModel, Monograph, Subject } from './types.ts';

const monograph = { sections: [] } as unknown as Monograph;
const source = {} as never;
const ours: Subject = {
  kind: 'drug',
  drug: facts('ketamine'),
  classes: [],
  monograph,
  sources: [source],
  overdue: false,
};
/** A drug that only a pack brings. */
const theirs: Subject = {
  ...ours,
  drug: { ...facts('zorbimaxol'), review: { pack: { name: 'Ward', imported: '2026-11-01' } } },
};
const text = { title: 'Ketamine' } as PackText;

function card(subject: Subject, texts: PackText[] | null): CardModel {
  const base = {
    read: 'x',
    subject,
    cautions: [],
    ifTogether: [],
    noneRecorded: [],
    notAssessed: [],
  };
  return texts === null ? base : { ...base, imported: { texts, notes: [] } };
}

/** What of our monograph is left under a policy, and whether the card says that it is hidden. */
function left(model: CardModel, policy: OwnMonographs) {
  const shown = withOwnMonographs(model, policy);
  const { subject } = shown;
  const own = subject.kind === 'drug' && subject.monograph === monograph;
  return { own, said: shown.imported?.alone === true, texts: shown.imported?.texts.length ?? 0 };
}

describe('our own monographs, where an organisation says', () => {
  it.each<[OwnMonographs, string, PackText[] | null, boolean]>([
    ['beside', 'a pack has a text', [text], true],
    ['beside', 'no pack has', [], true],
    ['beside', 'there are no packs', null, true],
    ['instead', 'a pack has a text', [text], false],
    ['instead', 'no pack has', [], true],
    ['instead', 'there are no packs', null, true],
    ['never', 'a pack has a text', [text], false],
    ['never', 'no pack has', [], false],
    ['never', 'there are no packs', null, false],
  ])('%s, where %s', (policy, _, texts, own) => {
    expect(left(card(ours, texts), policy)).toEqual({ own, said: !own, texts: texts?.length ?? 0 });
  });

  it.each<OwnMonographs>(['beside', 'instead', 'never'])(
    'leave what is a pack’s own, and what is no drug, as it is: %s',
    (policy) => {
      const product = card(theirs, [text]);
      expect(withOwnMonographs(product, policy)).toBe(product);
      const kind: Subject = {
        kind: 'class',
        class: group('statin'),
        members: [],
        sources: [],
        overdue: false,
      };
      const model = card(kind, []);
      expect(withOwnMonographs(model, policy)).toBe(model);
    },
  );

  it('hide the text with its sources, and nothing else: names and cautions stay', () => {
    const before = { ...card(ours, [text]), noneRecorded: ['warfarin'] };
    const after = withOwnMonographs(before, 'never');
    expect(after).toEqual({
      ...before,
      subject: { ...ours, monograph: null, sources: [] },
      imported: { texts: [text], notes: [], alone: true },
    });
  });
});
