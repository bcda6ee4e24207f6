import { expect, it, vi } from 'vitest';
import { expectAccessible } from '../card/test-axe.ts';
import { byText, mount } from '../card/test-mount.tsx';
import css from './options.css?inline';
import { Options } from './options.tsx';

function show(sites: string[]) {
  let off = sites;
  const turnOn = vi.fn((site: string) => {
    off = off.filter((it) => it !== site);
    return Promise.resolve();
  });
  const client = { sites: () => Promise.resolve(off), turnOn };
  return { root: mount(<Options client={client} />, css), turnOn };
}

it('lists the sites that are off, and turns one on again', async () => {
  const { root, turnOn } = show(['a.example', 'b.example']);
  const button = (site: string): HTMLElement | null =>
    root.querySelector(`button[aria-label="Turn on again on ${site}"]`);
  await vi.waitFor(() => {
    expect(button('b.example')).not.toBeNull();
  });
  await expectAccessible(root);
  button('a.example')?.click();
  await vi.waitFor(() => {
    expect(button('a.example')).toBeNull();
  });
  expect(turnOn).toHaveBeenCalledExactlyOnceWith('a.example');
  expect(byText(root, '[role="status"]', 'Medgloss is on again on a.example.')).toBeDefined();
  expect(button('b.example')).not.toBeNull();
});

it('says when there is none', async () => {
  const { root } = show([]);
  await vi.waitFor(() => {
    expect(root.textContent).toContain('None.');
  });
  await expectAccessible(root);
});
