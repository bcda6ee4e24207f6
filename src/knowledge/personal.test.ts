import { describe, expect, it } from 'vitest';
import { personalCard, withNumber } from './personal.ts';
import type { CardModel, CautionClass, PairCaution } from './types.ts';

const caution = (
  id: string,
  level: CautionClass,
  serious = false,
  under: PairCaution[] = [],
): PairCaution => ({ id, class: level, serious, under }) as PairCaution;

const model = {
  read: 'a',
  cautions: [
    caution('grave', 'avoid', true),
    caution('care', 'minimize-risk', false),
    caution('serious care', 'minimize-risk', true, [caution('below', 'minimize-risk')]),
  ],
  ifTogether: [caution('known', 'no-special-precautions')],
} as CardModel;

const ids = (cautions: PairCaution[]): string[] => cautions.map(({ id }) => id);

describe('a card as its reader wants it', () => {
  it('leaves out hidden classes, counts them, and keeps what is serious', () => {
    const hiddenClasses = ['minimize-risk', 'no-special-precautions'] as const;
    const shown = personalCard(model, { hiddenClasses, emergency: '' });
    expect(ids(shown.cautions)).toEqual(['grave', 'serious care']);
    expect(ids(shown.cautions[1]?.under ?? [])).toEqual([]);
    expect(ids(shown.ifTogether)).toEqual([]);
    expect(shown.hidden).toBe(2);
  });

  it('is as it was where nothing is hidden', () => {
    expect(personalCard(model, { hiddenClasses: [], emergency: '' })).toEqual(model);
  });

  it('names the emergency number in every text', () => {
    const said = { lines: [{ text: 'In an emergency call your local emergency number.', n: 1 }] };
    expect(withNumber(said, '999')).toEqual({
      lines: [{ text: 'In an emergency call 999.', n: 1 }],
    });
    expect(withNumber(said, '')).toBe(said);
    expect(withNumber({ monograph: null, n: 1 }, '999')).toEqual({ monograph: null, n: 1 });
  });

  it('leaves what a pack says as it was written', () => {
    const title = 'Call your emergency number.';
    const imported = { texts: [], notes: [{ title }] } as unknown as NonNullable<
      CardModel['imported']
    >;
    const own = { ...model, imported, noneRecorded: [title] };
    const shown = personalCard(own, { hiddenClasses: [], emergency: '999' });
    expect(shown.noneRecorded).toEqual(['Call 999.']);
    expect(shown.imported).toEqual(imported);
  });
});
