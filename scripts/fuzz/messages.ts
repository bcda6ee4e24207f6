import type { Handlers } from '../../src/platform/serve.ts';
import { demand, parsed, type Target } from './target.ts';

// The polyfill wants to stand in an extension.
Object.assign(globalThis, { chrome: { runtime: { id: 'own' } } });
const { answer } = await import('../../src/platform/serve.ts');

let handled: unknown = null;
/** Any request that gets through is kept. */
const handlers = new Proxy({} as Handlers, {
  get: () => (params: unknown) => {
    handled = params;
    return Promise.resolve(null);
  },
});

const isWord = (it: unknown): boolean => typeof it === 'string' && it.length <= 400;
const keys = (it: unknown): string =>
  Object.keys(Object(it) as object)
    .toSorted()
    .join();

function isTarget(it: unknown, more: string[]): boolean {
  const { kind, ids, product } = Object(it) as Record<string, unknown>;
  const wanted = ['ids', 'kind', ...(product === undefined ? [] : ['product']), ...more].toSorted();
  return (
    keys(it) === wanted.join() &&
    ['drug', 'product', 'class', 'ambiguous'].includes(String(kind)) &&
    Array.isArray(ids) &&
    ids.length > 0 &&
    ids.length <= 40 &&
    ids.every(isWord) &&
    (product === undefined || isWord(product))
  );
}

function isOther(it: unknown): boolean {
  const { text, relation, alternative } = Object(it) as Record<string, unknown>;
  const near = ['combined', 'sentence', 'block', 'document'].includes(String(relation));
  return (
    isTarget(it, ['alternative', 'relation', 'text']) &&
    isWord(text) &&
    near &&
    typeof alternative === 'boolean'
  );
}

/** The shapes of the contract once more, by hand. */
function isFit(type: unknown, params: unknown): boolean {
  const { read, target, others, id, text, word } = Object(params) as Record<string, unknown>;
  if (type === 'card') {
    const whole = keys(params) === 'others,read,target' && isWord(read) && isTarget(target, []);
    return whole && Array.isArray(others) && others.length <= 500 && others.every(isOther);
  }
  if (type === 'open-monograph' || type === 'whole') return keys(params) === 'id' && isWord(id);
  if (type === 'look-up') return keys(params) === 'text' && isWord(text);
  if (type === 'not-a-drug') return keys(params) === 'word' && isWord(word);
  return keys(params) === '' && typeof params === 'object' && params !== null;
}

const other = { kind: 'drug', ids: ['a'], text: 'A', relation: 'sentence', alternative: false };
const card = {
  read: 'A',
  target: { kind: 'product', ids: ['a', 'b'], product: 'p' },
  others: [other],
};

/** The gate of the background: what gets through has the shape of the contract. */
export const messages: Target = {
  name: 'messages',
  promise: 'a message is refused, or has the shape that the contract gives its type',
  seeds: [
    { type: 'card', params: card },
    { type: 'open-monograph', params: { id: 'a' } },
    { type: 'look-up', params: { text: 'a' } },
    { type: 'inject-card', params: {} },
  ].map((it) => JSON.stringify(it)),
  words: [
    ...[
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      'null',
      'true',
      '1',
      '{}',
      '[]',
      '"__proto__":{}',
      '"toString"',
    ],
    ...[
      '"type":"card"',
      '"ids":["a"]',
      '"kind":"drug"',
      '"params":{}',
      '"constructor":1',
      '"product":"p"',
    ],
    ...['"site"', '"turn-off-here"', '"card-opened"', '"close-cards"', 'a'.repeat(400), '\\u0000'],
  ],
  async check(input) {
    const message = parsed(input);
    const warn = console.warn;
    console.warn = () => undefined;
    handled = null;
    const reply = await answer(handlers, message, { id: 'own' }, 'own');
    const refused = await answer(handlers, message, { id: 'another' }, 'own');
    console.warn = warn;
    demand(!refused.ok, 'a stranger was answered');
    const { type, params } = Object(message) as Record<string, unknown>;
    if (reply.ok) demand(isFit(type, params) && handled !== null, 'let through without its shape');
    else demand(reply.error === 'refused', 'a check failed');
  },
};
