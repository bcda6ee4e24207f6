import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Sieve } from '../knowledge/sieve.ts';
import type { Seen } from '../page/types.ts';
import { deliver } from '../platform/news.ts';
import { startSession } from './session.ts';
import type { Frame } from './world.ts';

const lookout = vi.hoisted(() => ({
  starts: 0,
  destroy: vi.fn(),
  woken: (_seen?: Seen): void => undefined,
}));
vi.mock('../page/lookout.ts', () => ({
  keepLookout(_document: Document, _sieve: Sieve, woken: (seen?: Seen) => void) {
    lookout.starts++;
    lookout.woken = woken;
    return { wake: () => woken(), destroy: lookout.destroy };
  },
}));
vi.mock('./session.ts', () => ({ startSession: vi.fn() }));
const runtime: { id?: string } = { id: 'own' };
vi.mock('../platform/api.ts', () => ({ isAlive: () => runtime.id !== undefined }));

const destroy = vi.fn();
const onNews = vi.fn();
const shared = globalThis as { medgloss?: { frame?: Frame; wake?: () => void } };

async function run(highlights = true): Promise<void> {
  if (highlights) vi.stubGlobal('Highlight', vi.fn());
  vi.stubGlobal('document', {});
  vi.resetModules();
  await import('./scanner.iife.ts');
}

describe('the scanner', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    delete shared.medgloss;
    runtime.id = 'own';
    lookout.starts = 0;
    const frame = {} as Frame;
    vi.mocked(startSession).mockReturnValue({ frame, runs: () => [], onNews, destroy });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.clearAllMocks();
  });

  it('stays off where the browser knows no highlights', async () => {
    await run(false);
    expect(lookout.starts).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('looks out once in a frame, and leaves nothing else where nothing is found', async () => {
    await run();
    await run();
    expect(lookout.starts).toBe(1);
    expect(startSession).not.toHaveBeenCalled();
    expect(shared.medgloss?.frame).toBeUndefined();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('serves the frame from where a name may stand, or when it is woken', async () => {
    await run();
    const seen = { from: null, records: [] };
    lookout.woken(seen);
    expect(vi.mocked(startSession).mock.calls[0]?.[2].seen).toBe(seen);
    expect(shared.medgloss?.frame).toBeDefined();
  });

  it('is woken by what is asked of it, and not by what can wait', async () => {
    await run();
    deliver({ type: 'close-card' });
    deliver({ type: 'forget-escape' });
    expect(startSession).not.toHaveBeenCalled();
    deliver({ type: 'look-up', text: 'warfarin' });
    expect(startSession).toHaveBeenCalledTimes(1);
    expect(onNews).toHaveBeenCalledWith({ type: 'look-up', text: 'warfarin' });
  });

  it('begins anew when settings change', async () => {
    await run();
    lookout.woken();
    deliver({ type: 'settings-changed' });
    expect(destroy).toHaveBeenCalledTimes(1);
    expect(lookout.starts).toBe(2);
    expect(shared.medgloss?.frame).toBeUndefined();
  });

  it('goes within a second of its extension, and stays gone', async () => {
    await run();
    lookout.woken();
    vi.advanceTimersByTime(5_000);
    expect(destroy).not.toHaveBeenCalled();
    delete runtime.id;
    vi.advanceTimersByTime(1_000);
    expect(destroy).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
    lookout.woken();
    expect(startSession).toHaveBeenCalledTimes(1);
  });
});
