import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible } from '../card/test-axe.ts';
import { byText, mount } from '../card/test-mount.tsx';
import type { Settings } from '../platform/settings.ts';
import type { TransferProblem } from '../platform/transfer.ts';
import css from './options.css?inline';
import { Options } from './options.tsx';

const PLAIN: Settings = {
  offSites: [],
  offEverywhere: false,
  pausedUntil: 0,
  notDrugs: [],
  hiddenClasses: [],
  opening: 'hover',
  underline: 'dotted',
  textSize: 100,
  country: '',
};

async function show(
  more: Partial<Settings> = {},
  problem: TransferProblem | null = null,
  fixed: string[] = [],
) {
  let settings = { ...PLAIN, ...more };
  let tell: (settings: Settings) => void = () => undefined;
  const client = {
    read: () => Promise.resolve(settings),
    fixedSites: () => Promise.resolve(fixed),
    watch: (listener: (settings: Settings) => void) => {
      tell = listener;
      return () => undefined;
    },
    change: vi.fn((part: Partial<Settings>) => {
      settings = { ...settings, ...part };
      tell(settings);
      return Promise.resolve();
    }),
    pause: vi.fn(() => client.change({ pausedUntil: Date.now() + 3_600_000 })),
    exportText: vi.fn(() => Promise.resolve('{}')),
    importText: vi.fn(() => Promise.resolve(problem)),
    clearEverything: vi.fn(() => Promise.resolve()),
    openShortcuts: vi.fn(),
  };
  const root = mount(<Options client={client} />, css);
  await vi.waitFor(() => {
    expect(root.querySelector('select')).not.toBeNull();
  });
  const says = (text: string): Promise<void> =>
    vi.waitFor(() => {
      expect(root.querySelector('[role="status"]')?.textContent).toBe(text);
    });
  return { root, client, says };
}

const labelled = (root: HTMLElement, text: string): HTMLInputElement => {
  const input = byText(root, 'label', text).querySelector('input');
  if (!input) throw new Error(`No box beside "${text}".`);
  return input;
};

describe('the settings', () => {
  it('list the sites that are off, and turn one on again', async () => {
    const { root, client, says } = await show({ offSites: ['a.example', 'b.example'] });
    const button = (site: string): HTMLElement | null =>
      root.querySelector(`button[aria-label="Turn on again on ${site}"]`);
    await expectAccessible(root);
    button('a.example')?.click();
    // The button goes; who works by keyboard stays where the list is.
    expect(document.activeElement?.textContent).toBe('Sites where Medgloss is off');
    await says('Medgloss is on again on a.example.');
    expect(client.change).toHaveBeenCalledExactlyOnceWith({ offSites: ['b.example'] });
    expect(button('a.example')).toBeNull();
    expect(button('b.example')).not.toBeNull();
  });

  it('offer no way back on for a site that a policy keeps off', async () => {
    const { root } = await show({ offSites: ['a.example', 'b.example'] }, null, ['a.example']);
    await vi.waitFor(() => {
      expect(root.textContent).toContain('Your organisation has turned Medgloss off on a.example.');
    });
    expect(root.querySelector('button[aria-label="Turn on again on a.example"]')).toBeNull();
    expect(root.querySelector('button[aria-label="Turn on again on b.example"]')).not.toBeNull();
    await expectAccessible(root);
  });

  it('list the words left alone, and mark one again', async () => {
    const notDrugs = [
      { site: 'a.example', word: 'soma' },
      { site: 'b.example', word: 'soma' },
    ];
    const { root, client, says } = await show({ notDrugs });
    root.querySelector<HTMLElement>('[aria-label="Mark it again: “soma” on a.example"]')?.click();
    await says('“soma” is marked again on a.example.');
    expect(client.change).toHaveBeenCalledExactlyOnceWith({ notDrugs: [notDrugs[1]] });
    await expectAccessible(root);
  });

  it('say when there are none', async () => {
    const { root } = await show();
    expect(root.textContent).toContain('None. You can turn Medgloss off');
    expect(root.textContent).toContain('None. If a word');
    await expectAccessible(root);
  });

  it.each([
    ['only when I click a name', { opening: 'click' }],
    ['only while I hold Shift and point at a name', { opening: 'key' }],
    ['Solid and thick', { underline: 'thick' }],
    ['No line', { underline: 'none' }],
    ['150%', { textSize: 150 }],
    ['Together only with care', { hiddenClasses: ['minimize-risk'] }],
    ['Mark medicine names on web pages', { offEverywhere: true }],
  ])('change as they are chosen: %s', async (label, part) => {
    const { root, client } = await show();
    labelled(root, label).click();
    expect(client.change).toHaveBeenCalledExactlyOnceWith(part);
  });

  it('never hide what must be avoided', async () => {
    const { root } = await show();
    const box = labelled(root, 'Dangerous together');
    expect([box.checked, box.disabled]).toEqual([true, true]);
  });

  it('know the emergency number of a country', async () => {
    const { root, client } = await show({ country: 'NZ' });
    const select = root.querySelector('select')!;
    expect(select.selectedOptions[0]?.textContent).toBe('New Zealand: 111');
    select.value = 'GB';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    expect(client.change).toHaveBeenCalledExactlyOnceWith({ country: 'GB' });
  });

  it('pause and go on', async () => {
    const { root, client } = await show();
    byText(root, 'button', 'Pause for an hour').click();
    await vi.waitFor(() => byText(root, 'button', 'Go on now'));
    expect(root.textContent).toContain('Paused until');
    await expectAccessible(root);
    byText(root, 'button', 'Go on now').click();
    expect(client.change).toHaveBeenLastCalledWith({ pausedUntil: 0 });
    await vi.waitFor(() => byText(root, 'button', 'Pause for an hour'));
  });

  it('ask before all is cleared', async () => {
    const { root, client, says } = await show();
    byText(root, 'button', 'Clear everything stored').click();
    await vi.waitFor(() => {
      expect(document.activeElement?.getAttribute('role')).toBe('group');
    });
    await expectAccessible(root);
    byText(root, 'button', 'Cancel').click();
    expect(client.clearEverything).not.toHaveBeenCalled();
    await vi.waitFor(() => {
      expect(document.activeElement).toBe(byText(root, 'button', 'Clear everything stored'));
    });
    byText(root, 'button', 'Clear everything stored').click();
    await vi.waitFor(() => {
      byText(root, 'button', 'Clear it all').click();
    });
    expect(client.clearEverything).toHaveBeenCalledOnce();
    await says('Everything is cleared. Medgloss is as it was when it was installed.');
  });

  it('say what is wrong with a file, and how to mend it', async () => {
    const { root } = await show({}, { kind: 'bad', setting: 'opening' });
    const input = root.querySelector<HTMLInputElement>('input[type=file]')!;
    const files = new DataTransfer();
    files.items.add(new File(['{}'], 'mine.json'));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() => {
      expect(root.querySelector('[role=alert]')?.textContent).toContain(
        '“mine.json” can’t be taken: the setting “opening”',
      );
    });
    await expectAccessible(root);
  });

  it('fit 320 px at twice the text size', async () => {
    await page.viewport(320, 600);
    const { root } = await show({ offSites: ['a-rather-long-host-name.of-a-hospital.example'] });
    root.style.fontSize = '2em';
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });
});
