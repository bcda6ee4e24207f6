import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startSession } from './session.ts';
import type { Frame } from './world.ts';

vi.mock('./session.ts', () => ({ startSession: vi.fn() }));
const runtime: { id?: string } = { id: 'own' };
vi.mock('../platform/api.ts', () => ({ isAlive: () => runtime.id !== undefined }));

const destroy = vi.fn();
const shared = globalThis as { medgloss?: { frame?: Frame } };

async function run(css: object): Promise<void> {
  vi.stubGlobal('CSS', css);
  vi.stubGlobal('document', {});
  vi.resetModules();
  await import('./scanner.iife.ts');
}

describe('the scanner', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    delete shared.medgloss;
    runtime.id = 'own';
    const frame = {} as Frame;
    vi.mocked(startSession).mockReturnValue({ frame, runs: () => [], destroy });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.clearAllMocks();
  });

  it('stays off where the browser knows no highlights', async () => {
    await run({});
    expect(startSession).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('starts once in a frame', async () => {
    await run({ highlights: {} });
    await run({ highlights: {} });
    expect(startSession).toHaveBeenCalledTimes(1);
  });

  it('goes within a second of its extension, and stays gone', async () => {
    await run({ highlights: {} });
    vi.advanceTimersByTime(5_000);
    expect(destroy).not.toHaveBeenCalled();
    delete runtime.id;
    vi.advanceTimersByTime(1_000);
    expect(destroy).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});
