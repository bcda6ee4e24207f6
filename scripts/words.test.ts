import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import english from '../public/_locales/en/messages.json' with { type: 'json' };
import { wordsOf } from './words.ts';

type Messages = Record<string, { message: string; description?: string }>;

const OTHER = '_other';

const LANGUAGES = readdirSync('public/_locales').filter((it) => it !== 'en');

function read(language: string): Messages {
  return JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8')) as Messages;
}

/** The names of messages that exist once for each plural category. */
const plurals = Object.keys(english)
  .filter((it) => it.endsWith(OTHER))
  .map((it) => it.slice(0, -OTHER.length));

function baseOf(key: string): string | undefined {
  return plurals.find((it) => key.startsWith(`${it}_`));
}

/** The keys that a language must have: those of English, and one for each plural category of its own. */
function keysFor(language: string): string[] {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  const single = Object.keys(english).filter((it) => baseOf(it) === undefined);
  return [...single, ...plurals.flatMap((it) => pluralCategories.map((one) => `${it}_${one}`))];
}

/** `$1`, `$2`… and `%s` of a message, each once; a message for one thing may leave the count out. */
function placeholders(message: string): string {
  return [...new Set(message.match(/\$\d|%s/g))].toSorted().join(' ');
}

function allowed(key: string): string[] {
  const base = baseOf(key);
  const keys = base === undefined ? [key] : [`${base}_one`, `${base}_other`];
  const own = key.endsWith('_one') ? keys : keys.slice(-1);
  return own.map((it) => placeholders((english as Messages)[it]?.message ?? ''));
}

test('there are German, French and Spanish', () => {
  expect(LANGUAGES.toSorted()).toEqual(['de', 'es', 'fr']);
});

describe.each(['en', ...LANGUAGES])('%s', (language) => {
  const messages = read(language);
  const entries = Object.entries(messages);

  test('has every message, for every plural category, and no other', () => {
    expect(Object.keys(messages).toSorted()).toEqual(keysFor(language).toSorted());
  });

  test('fills the same places as English', () => {
    const wrong = entries.filter(
      ([key, { message }]) => !allowed(key).includes(placeholders(message)),
    );
    expect(wrong).toEqual([]);
  });

  test('leaves no message empty and none too long for its place', () => {
    const limit = (key: string): number =>
      key === 'extensionDescription' ? 132 : key.startsWith('short') ? 9 : 500;
    const wrong = entries.filter(
      ([key, { message }]) => message.trim() === '' || message.length > limit(key),
    );
    expect(wrong).toEqual([]);
  });

  test('names itself', () => {
    expect(messages['locale']?.message.split('-')[0]).toBe(language);
  });
});

test.each(LANGUAGES)('%s says nothing in English but the sentence to try', (language) => {
  const isWordy = (message: string): boolean =>
    (message.replaceAll('Medgloss', '').match(/\p{L}{2,}/gu) ?? []).length > 1;
  const same = Object.entries(read(language)).filter(
    ([key, { message }]) => isWordy(message) && message === (english as Messages)[key]?.message,
  );
  expect(same.map(([key]) => key)).toEqual(['welcomeSentence']);
});

describe('the code', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((it) => `src/${it}`)
    .filter((it) => /[.]tsx?$/.test(it) && !/test[.-]|[/\\]test-/.test(it));
  const read = files.map((it) => ({ file: it, ...wordsOf(it, readFileSync(it, 'utf8')) }));
  const said = new Set(read.flatMap(({ literals }) => literals));
  const spoken = (key: string): boolean => {
    const base = baseOf(key);
    return base === undefined ? said.has(key) : said.has(base) || said.has(`${base}_`);
  };
  const manifest = readFileSync('manifest.json', 'utf8');

  test('uses every message', () => {
    const unused = Object.keys(english).filter(
      (key) => !spoken(key) && !manifest.includes(`__MSG_${key}__`),
    );
    expect(unused).toEqual([]);
  });

  test('asks for no message that is not there', () => {
    const asked = read.flatMap(({ file, keys }) => keys.map((key) => ({ file, key })));
    const known = new Set([...Object.keys(english), ...plurals]);
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter(({ key }) => !known.has(key))).toEqual([]);
  });

  test('holds no words for readers of its own', () => {
    expect(read.flatMap(({ file, hard }) => hard.map((text) => `${file}: ${text}`))).toEqual([]);
  });
});

test('hard-coded words are found in text and in attributes that are read out', () => {
  const code = `<p title="Hello" class="plain">Some {'words'} <b aria-label={\`now\`}>Medgloss</b> · 1</p>`;
  expect(wordsOf('x.tsx', code).hard).toEqual(['Hello', 'Some', 'words', 'now']);
});
