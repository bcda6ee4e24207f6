import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Handlers } from './serve.ts';

// The polyfill refuses to be loaded outside of an extension.
vi.mock('webextension-polyfill', () => ({ default: {} }));
const { answer } = await import('./serve.ts');

const OWN = 'own-id';
const handlers: Handlers = {
  card: vi.fn(async () => null),
  'inject-painter': vi.fn(async () => null),
  whole: vi.fn(async () => null),
  'inject-card': vi.fn(async () => null),
  'card-opened': vi.fn(async () => null),
  'card-closed': vi.fn(async () => null),
  'close-cards': vi.fn(async () => null),
  'open-monograph': vi.fn(async () => null),
  'look-up': vi.fn(async () => null),
  'turn-off-here': vi.fn(async () => null),
  'names-found': vi.fn(async () => null),
  pause: vi.fn(async () => null),
  'not-a-drug': vi.fn(async () => null),
  site: vi.fn(async () => 'a.example'),
  'may-read': vi.fn(async () => true),
  'packs-changed': vi.fn(async () => null),
};
const request = {
  read: 'Elavil',
  target: { kind: 'drug', ids: ['amitriptyline'] },
  others: [
    { kind: 'drug', ids: ['ketamine'], text: 'ketamine', relation: 'combined', alternative: false },
  ],
};
const send = (message: unknown, id = OWN) => answer(handlers, message, { id }, OWN);

describe('a message', () => {
  const warn = vi.fn();
  beforeEach(() => {
    vi.spyOn(console, 'warn').mockImplementation(warn);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.clearAllMocks();
  });

  it('of a known type and shape is answered', async () => {
    expect(await send({ type: 'card', params: request })).toEqual({ ok: true, result: null });
    expect(handlers.card).toHaveBeenCalledWith(request, { id: OWN });
    expect(await send({ type: 'site', params: {} })).toEqual({ ok: true, result: 'a.example' });
  });

  it.each([
    ['from another extension', { type: 'card', params: request }, 'another'],
    ['of an unknown type', { type: 'format-disk', params: {} }, OWN],
    ['of a type every object has', { type: 'toString', params: {} }, OWN],
    ['that is no object', 'card', OWN],
    ['without parameters', { type: 'card' }, OWN],
    ['with a field too many', { type: 'inject-card', params: { file: 'x' } }, OWN],
    [
      'with an unknown relation',
      {
        type: 'card',
        params: { ...request, others: [{ ...request.others[0], relation: 'near' }] },
      },
      OWN,
    ],
    [
      'with a name that is too long',
      { type: 'open-monograph', params: { id: 'x'.repeat(401) } },
      OWN,
    ],
    [
      'with too many names',
      {
        type: 'card',
        params: { ...request, others: Array.from({ length: 501 }, () => request.others[0]) },
      },
      OWN,
    ],
  ])('%s is refused and logged without its content', async (_, message, sender) => {
    expect(await send(message, sender)).toEqual({ ok: false, error: 'refused' });
    expect(warn).toHaveBeenCalledTimes(1);
    expect(JSON.stringify(warn.mock.calls)).not.toMatch(/amitriptyline|ketamine|Elavil/);
    for (const handler of Object.values(handlers)) expect(handler).not.toHaveBeenCalled();
  });

  it('whose handler fails is answered as failed', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const failing = { ...handlers, site: () => Promise.reject(new Error('no storage')) };
    const reply = await answer(failing, { type: 'site', params: {} }, { id: OWN }, OWN);
    expect(reply).toEqual({ ok: false, error: 'failed' });
    expect(error).toHaveBeenCalled();
  });
});
