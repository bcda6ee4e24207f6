import { describe, expect, it } from 'vitest';
import { readList } from './paste.ts';
import { drug, open } from './testing.ts';

const brand = { role: 'brand' } as const;
const { lexicon } = open([
  ...['amitriptyline', 'warfarin', 'paracetamol', 'ketamine', 'codeine', 'desipramine'].map((it) =>
    drug(it),
  ),
  drug('Elavil', 'amitriptyline', brand),
  drug('Panadol', 'paracetamol', brand),
  drug('iron', 'iron', { word: true }),
  drug('Soma', 'carisoprodol', { ...brand, word: true }),
  drug('NSAID', 'nsaid', { kind: 'class', role: 'class' }),
  drug('Norpramin', 'x', { ...brand, kind: 'ambiguous', ids: ['desipramine', 'omeprazole'] }),
  drug('co-codamol', 'x', {
    kind: 'product',
    ids: ['codeine', 'paracetamol'],
    product: 'co-codamol',
  }),
  drug('abacavir, dolutegravir and lamivudine', 'x', {
    kind: 'product',
    ids: ['abacavir', 'dolutegravir', 'lamivudine'],
    product: 'triple',
  }),
]);

/** Each item as "written → ids / ids"; a name that was not recognised ends with the arrow. */
function read(text: string): string[] {
  return readList(text, lexicon).map(
    ({ written, members }) => `${written} → ${members.map(({ ids }) => ids.join('+')).join(' / ')}`,
  );
}

describe('a pasted list', () => {
  it('is read as people write it', () => {
    expect(
      read(
        'Amitriptyline 25mg nocte, warfarin (as per INR)\n- co-codamol 30/500\r\n\n2) Elavil; ketamine',
      ),
    ).toEqual([
      'Amitriptyline 25mg nocte → amitriptyline',
      'warfarin (as per INR) → warfarin',
      'co-codamol 30/500 → codeine+paracetamol',
      'Elavil → amitriptyline',
      'ketamine → ketamine',
    ]);
  });

  it('keeps the product and the name as written', () => {
    expect(readList('co-codamol 30/500', lexicon)[0]?.members).toEqual([
      {
        kind: 'product',
        ids: ['codeine', 'paracetamol'],
        product: 'co-codamol',
        text: 'co-codamol',
      },
    ]);
  });

  it.each([
    ['warfarin, foobarol 5 mg', ['warfarin → warfarin', 'foobarol 5 mg → ']],
    ['warfarin and foobarol', ['warfarin → warfarin', 'foobarol → ']],
    ['foobarol + warfarin', ['foobarol → ', 'warfarin → warfarin']],
    ['foobarol', ['foobarol → ']],
  ])('shows what it does not know: %j', (text, items) => {
    expect(read(text)).toEqual(items);
  });

  it.each([
    ['warfarin 1,000 mg, one in the morning and two at night'],
    ['paracetamol 500mg/5ml, 10 ml qds, prn'],
    ['amitriptyline, 0.5 tablets, twice daily with food'],
    ['abacavir, dolutegravir and lamivudine, one daily'],
  ])('keeps directions with their medicine: %j', (text) => {
    const items = readList(text, lexicon);
    expect(items).toHaveLength(1);
    expect(items[0]?.written).toBe(text);
  });

  it.each(['', '  \n - \n', 'Current medications:', 'Twice daily with food'])(
    'has nothing to say of %j',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );

  it.each([
    ['Panadol (paracetamol) 1 g', 'paracetamol'],
    ['paracetamol 500 mg (Panadol)', 'paracetamol'],
    ['paracetamol / Panadol', 'paracetamol'],
    ['co-codamol (codeine, paracetamol)', 'codeine+paracetamol'],
    ['amitriptyline (an NSAID)', 'amitriptyline'],
    ['Norpramin (desipramine) 50 mg', 'desipramine'],
    ['desipramine (Norpramin)', 'desipramine'],
    ['Norpramin 50 mg', 'desipramine+omeprazole'],
    ['co-codamol with paracetamol', 'codeine+paracetamol / paracetamol'],
    ['amitriptyline with ketamine', 'amitriptyline / ketamine'],
    ['(codeine)', 'codeine'],
    ['(an NSAID)', 'nsaid'],
    ['Norpramin / desipramine', 'desipramine'],
    ['desipramine / Norpramin', 'desipramine'],
  ])('takes a name that explains another for one: %j', (text, ids) => {
    expect(read(text)).toEqual([`${text} → ${ids}`]);
  });

  it.each([
    ['Panadol with paracetamol', 'paracetamol / paracetamol'],
    ['amitriptyline / ketamine', 'amitriptyline / ketamine'],
    ['amitriptyline (ketamine)', 'amitriptyline / ketamine'],
    ['amitriptyline with an NSAID', 'amitriptyline / nsaid'],
    ['co-codamol / codeine', 'codeine+paracetamol / codeine'],
    ['paracetamol / co-codamol', 'paracetamol / codeine+paracetamol'],
    ['codeine (co-codamol)', 'codeine / codeine+paracetamol'],
  ])('takes any other name for a medicine more: %j', (text, ids) => {
    expect(read(text)).toEqual([`${text} → ${ids}`]);
  });

  it('shows an item without the sign that parts it from the next, and a bracket left open', () => {
    expect(read('  warfarin,')).toEqual(['warfarin → warfarin']);
    const open = 'warfarin (as per INR, yellow book';
    expect(read(open)).toEqual([`${open} → warfarin`]);
  });

  it('calls no drug a product', () => {
    expect(readList('warfarin', lexicon)[0]?.members).toStrictEqual([
      { kind: 'drug', ids: ['warfarin'], text: 'warfarin' },
    ]);
  });

  it('takes a name that is also a word where an item begins with it', () => {
    expect(read('soma 350\niron')).toEqual(['soma 350 → carisoprodol', 'iron → iron']);
    expect(read('made of iron')).toEqual(['made of iron → ']);
  });
});
