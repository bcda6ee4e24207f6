import { describe, expect, it } from 'vitest';
import { BREAK, EXPAND, MARK, UNKNOWN, UNSEEN, expansion, fold, foldPage } from './fold.ts';

const unit = (character: string): number => character.charCodeAt(0);
const read = (character: string): string => String.fromCharCode(fold(unit(character)));

describe('how a code unit reads', () => {
  it('takes letters of ASCII in lower case, digits and the low line as they are, and no other', () => {
    const words = Array.from({ length: 128 }, (_, at) => fold(at));
    const expected = Array.from({ length: 128 }, (_, at) => {
      const character = String.fromCharCode(at);
      return /\w/.test(character) ? unit(character.toLowerCase()) : BREAK;
    });
    expect(words).toEqual(expected);
  });

  it.each([
    ['é', 'e'],
    ['Ÿ', 'y'],
    ['Ā', 'a'],
    ['İ', 'i'],
    ['ª', 'a'],
    ['º', 'o'],
    ['ø', 'o'],
    ['Ł', 'l'],
    ['ı', 'i'],
    ['Ａ', 'a'],
    ['５', '5'],
    ['ⁱ', 'i'],
    ['Ω', 'ω'],
    ['Ж', 'ж'],
    ['٣', '٣'],
  ])('reads %s as %s', (character, plain) => {
    expect(read(character)).toBe(plain);
  });

  it.each([
    ['ß', 'ss'],
    ['Æ', 'ae'],
    ['œ', 'oe'],
    ['Þ', 'th'],
    ['ﬁ', 'fi'],
    ['ĳ', 'ij'],
    ['ﬃ', 'ffi'],
  ])('reads %s as the letters %s', (character, letters) => {
    expect(fold(unit(character))).toBe(EXPAND);
    expect(expansion(unit(character))).toBe(letters);
  });

  it('leaves as it is what stands for more than letters', () => {
    for (const character of ['ﷺ', 'ﷻ']) {
      expect(fold(unit(character))).toBe(unit(character));
      expect(expansion(unit(character))).toBe('');
    }
  });

  it.each([...Array.from('§©×÷¿ ¡“—…‰€™⁰①㎎ʼʹˈ՚時ひカー'), '\u00a0', '\u2000', '\u2029', '\ud83d'])(
    'breaks words at %j',
    (character) => {
      expect(fold(unit(character))).toBe(BREAK);
    },
  );

  it.each(['\u00ad', '\u200b', '\u200d', '\u2060', '\ufe0f', '\ufeff', '\u202e', '\u034f'])(
    'does not see %j',
    (character) => {
      expect(fold(unit(character))).toBe(UNSEEN);
    },
  );

  it.each(['\u0300', '\u036f', '\u1dc0', '\u20d0', '\ufe20'])(
    'takes %j for a mark of the letter before it',
    (character) => {
      expect(fold(unit(character))).toBe(MARK);
    },
  );

  it('looks at a character once: its page is unknown before, and known after', () => {
    const page = foldPage(0x77);
    expect(new Set(page)).toEqual(new Set([UNKNOWN]));
    expect(fold(0x7701)).toBe(BREAK);
    expect(foldPage(0x77)).toBe(page);
    expect([...page.subarray(0, 3)]).toEqual([UNKNOWN, BREAK, UNKNOWN]);
  });
});
