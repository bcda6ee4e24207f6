import { describe, expect, it } from 'vitest';
import { entriesOf, MOST_ENTRIES, withAdded, withMeaning, type NewEntry } from './entries.ts';

const known = (text: string, ids = [text.toLowerCase()]): NewEntry => ({
  written: text,
  member: { kind: ids.length > 1 ? 'ambiguous' : 'drug', ids, text },
});
const unknown = (written: string): NewEntry => ({ written, member: null });
const written = (list: readonly NewEntry[]): string[] => list.map((it) => it.written);

describe('the list of a check', () => {
  it('takes what is new, each under a key of its own', () => {
    const first = withAdded([], [known('Warfarin'), unknown('foobarol')]);
    const second = withAdded(
      first.filter(({ written: it }) => it !== 'Warfarin'),
      [known('Ketamine')],
    );
    expect(second.map(({ key }) => key)).toEqual([1, 2]);
    expect(written(second)).toEqual(['foobarol', 'Ketamine']);
  });

  it('takes a name once, however it is written, and another name of the drug too', () => {
    const list = withAdded([], [known('Amitriptyline')]);
    expect(withAdded(list, [known('AMITRIPTYLINE')])).toEqual(list);
    expect(written(withAdded(list, [known('Elavil', ['amitriptyline'])]))).toEqual([
      'Amitriptyline',
      'Elavil',
    ]);
  });

  it('keeps what stands twice in one list, also when that is pasted again', () => {
    const twice = [known('Morphine'), known('Morphine'), unknown('x'), unknown('x')];
    const list = withAdded(
      [known('Morphine')].map((it) => ({ ...it, key: 7 })),
      twice,
    );
    expect(written(list)).toEqual(['Morphine', 'Morphine', 'x', 'x']);
    expect(withAdded(list, twice)).toEqual(list);
  });

  it('ends somewhere', () => {
    const many = Array.from({ length: 99 }, (_, at) => unknown(`x${at}`));
    expect(withAdded([], many)).toHaveLength(MOST_ENTRIES);
  });

  it('learns what an ambiguous name means', () => {
    const list = withAdded([], [known('Norpramin', ['desipramine', 'omeprazole']), unknown('x')]);
    expect(withMeaning(list, 0, 'omeprazole')[0]).toEqual({
      key: 0,
      written: 'Norpramin',
      member: { kind: 'drug', ids: ['omeprazole'], text: 'Norpramin' },
    });
    expect(withMeaning(list, 1, 'omeprazole')).toEqual(list);
  });

  it('has one entry for each name of an item, and one for an item without', () => {
    const members = ['a', 'b'].map((text) => ({ kind: 'drug' as const, ids: [text], text }));
    expect(
      entriesOf([
        { written: 'a with b', members },
        { written: 'c', members: [] },
      ]).map(({ written: it, member }) => [it, member?.text]),
    ).toEqual([
      ['a with b', 'a'],
      ['a with b', 'b'],
      ['c', undefined],
    ]);
  });
});
