import { describe, expect, it } from 'vitest';
import { isPartOfOther, withMirrorForm } from './compounds.ts';

const NAME = 'aspirin';
/** More than an address is looked at. */
const FAR = 'x-'.repeat(120);

function isOther(text: string): boolean {
  const start = text.indexOf(NAME);
  return isPartOfOther(text, start, start + NAME.length);
}

describe('a name that is joined to something', () => {
  it.each([
    'non-aspirin',
    'pseudo‑aspirin',
    '14-hydroxy-aspirin',
    'des-aspirin',
    'aspirin-free',
    'aspirin-like',
    'aspirin receptor',
    'aspirin A2 receptors',
    'aspirin dehydrogenase',
    'aspirin-6-glucuronide',
    "aspirin-12'-glucuronide",
    'aspirin N-oxide',
    'aspirin metabolite M2',
    '𝐚aspirin',
    'aspirin𝐚',
    'www.aspirin.com',
    'https://example.org/aspirin',
    'aspirin@example.org',
    'aspirin.example.org',
    '.example.eu/aspirin',
    `https://${'x-'.repeat(40)}aspirin`,
  ])('is another thing: %s', (text) => {
    expect(isOther(text)).toBe(true);
  });

  it.each([
    'aspirin',
    '-aspirin',
    'aspirin-',
    'non aspirin',
    'pre, aspirin',
    'free-aspirin',
    'aspirin free',
    'aspirin- free',
    'aspirin-induced',
    'aspirin and its receptor',
    'aspirin-6 tablets',
    'a𝐚 aspirin',
    'aspirin 𝐚𝐚',
    '💊aspirin💊',
    'http://example.org aspirin',
    'aspirin; see http://example.org',
    'aspirin www.example.org',
    `https://${FAR}aspirin`,
    `aspirin ${FAR}@example.org`,
    `aspirin${FAR}@example.org`,
  ])('is itself: %s', (text) => {
    expect(isOther(text)).toBe(false);
  });
});

describe('the mark of a mirror form', () => {
  it.each([
    ['S-aspirin', 0],
    ['(R)-aspirin', 0],
    ['R(+)-aspirin', 0],
    ['S(-)-aspirin', 0],
    ['the S-aspirin', 4],
    ['a long way to (S)‑aspirin', 14],
    ['R- aspirin', 0],
    ['T-aspirin', 2],
    ['XS-aspirin', 3],
    ['-S-aspirin', 3],
    ['S aspirin', 2],
    ['aspirin', 0],
  ])('belongs to the name: %s', (text, start) => {
    expect(withMirrorForm(text, text.indexOf(NAME))).toBe(start);
  });
});
