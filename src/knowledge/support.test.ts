import { describe, expect, it } from 'vitest';
import { counts } from './support.ts';
import { drug } from './testing.ts';
import type { Mention, Target } from './types.ts';

const brand: Target = drug('Soma', 'carisoprodol', { role: 'brand', word: true }).target;
const iron: Target = drug('iron', 'iron', { word: true, body: true }).target;
const insulin: Target = drug('insulin', 'insulin', { body: true }).target;

/** Whether the first `name` of the text counts; `sure` are places of names that need no support. */
function counted(
  target: Target,
  name: string,
  text: string,
  { lang = 'en', sure = [] as number[] } = {},
): boolean {
  const start = text.indexOf(name);
  const others = sure.map((at): Mention => ({
    start: at,
    end: at + 7,
    text: 'aspirin',
    kind: 'drug',
    ids: ['aspirin'],
  }));
  return counts(target, { start, end: start + name.length }, text, others, lang);
}

const far = (units: number): string => 'lorem '.repeat(Math.ceil(units / 6)).slice(0, units);

describe('a name that is also a word', () => {
  it.each([
    'Soma 350 mg',
    'two tablets of Soma',
    'patients who took Soma',
    `${far(120)} Soma ${far(120)}; 5 ml`,
    `5 ml ${far(120)} Soma ${far(120)}`,
  ])('counts beside a dose, a form or a medical word: %s', (text) => {
    expect(counted(brand, 'Soma', text)).toBe(true);
  });

  it.each([
    'Soma is a city',
    `Soma ${far(170)} 350 mg`,
    `350 mg ${far(170)} Soma`,
    `350 mg ${far(400)} Soma ${far(400)} 350 mg`,
  ])('does not count without one near: %s', (text) => {
    expect(counted(brand, 'Soma', text)).toBe(false);
  });

  it('counts beside another name, before or behind, as far as two lines', () => {
    const text = `${far(300)} Soma ${far(300)}`;
    const at = text.indexOf('Soma');
    const beside = (...sure: number[]): boolean => counted(brand, 'Soma', text, { sure });
    expect(beside()).toBe(false);
    expect(beside(at - 159)).toBe(true);
    expect(beside(at + 159)).toBe(true);
    expect(beside(at - 160)).toBe(false);
    expect(beside(at + 160)).toBe(false);
    expect(beside(0, at + 20)).toBe(true);
  });

  it('needs its capital if it is a brand', () => {
    expect(counted(brand, 'soma', 'soma 350 mg')).toBe(false);
    expect(counted(iron, 'iron', 'iron 350 mg')).toBe(true);
  });

  it.each([
    ['en', true],
    ['en-GB', true],
    ['EN', true],
    ['', true],
    ['de', false],
    ['enm', false],
    ['x-en', false],
  ])('counts in English, or where the language is not known: %j', (lang, expected) => {
    expect(counted(brand, 'Soma', 'Soma 350 mg', { lang })).toBe(expected);
  });
});

describe('a brand that is no word', () => {
  const elavil: Target = { ...brand, word: false };

  it('needs its capital in other languages, where a plain text may hold the word', () => {
    expect(counted(elavil, 'elavil', 'elavil')).toBe(true);
    expect(counted(elavil, 'elavil', 'elavil', { lang: 'de' })).toBe(false);
    expect(counted(elavil, 'Elavil', 'Elavil', { lang: 'de' })).toBe(true);
  });
});

describe('a name of what the body has too', () => {
  it.each([
    'insulin resistance',
    'insulin-dependent',
    'insulin blood levels',
    'serum insulin',
    `${far(60)} release of insulin`,
  ])('does not count where the body is spoken of: %s', (text) => {
    expect(counted(insulin, 'insulin', text)).toBe(false);
  });

  it.each(['insulin', 'insulin and resistance', 'serum; insulin', `serum ${far(60)} insulin`])(
    'counts elsewhere: %s',
    (text) => {
      expect(counted(insulin, 'insulin', text)).toBe(true);
    },
  );

  it.each(['tablets in iron  foil', 'a pill box made of iron'])(
    'does not count as a material, whatever is near: %s',
    (text) => {
      expect(counted(iron, 'iron', text)).toBe(false);
    },
  );

  it('does not count by a dose near either', () => {
    expect(counted(iron, 'iron', 'serum iron after 350 mg')).toBe(false);
  });
});
