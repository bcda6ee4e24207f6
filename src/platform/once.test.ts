import { expect, test, vi } from 'vitest';
import { once } from './once.ts';

test('what was made once is kept', async () => {
  const make = vi.fn(() => Promise.resolve({}));
  const get = once(make);
  const [first, second] = await Promise.all([get(), get()]);
  expect(second).toBe(first);
  expect(await get()).toBe(first);
  expect(make).toHaveBeenCalledOnce();
});

test('a failure is told to all who wait, and tried again at the next call', async () => {
  const make = vi.fn<() => Promise<string>>();
  make.mockRejectedValueOnce(new Error('no storage')).mockResolvedValueOnce('there');
  const get = once(make);
  const both = await Promise.allSettled([get(), get()]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await get()).toBe('there');
  expect(make).toHaveBeenCalledTimes(2);
});
