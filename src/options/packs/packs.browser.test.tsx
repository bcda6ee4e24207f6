import { describe, expect, it, vi } from 'vitest';
import { expectAccessible } from '../../card/test-axe.ts';
import { byText, mount } from '../../card/test-mount.tsx';
import type { PackEntry, PackList } from '../../platform/packs/list.ts';
import options from '../options.css?inline';
import { PackFault, type PacksClient, type Reading } from './client.ts';
import type { Draft, Progress } from './orders.ts';
import css from './packs.css?inline';
import { Packs } from './packs.tsx';

const entry = (key: string, more: Partial<PackEntry> = {}): PackEntry => ({
  key,
  name: key,
  imported: '2026-11-01',
  on: true,
  pages: 3,
  drugs: 2,
  products: 1,
  combinations: 0,
  names: 4,
  ...more,
});

const draft: Draft = {
  pack: 'new',
  name: 'Ward 7',
  totals: {
    ...{ pages: 6, imported: 3, importedWithNotes: 2, refused: 1 },
    ...{ drugs: 3, products: 1, classes: 0, combinations: 1, cautions: 1 },
    ...{ names: 4, new: 2, overriding: 2, clashing: 1 },
  },
  groups: [
    {
      topic: 'refused',
      count: 1,
      lines: ['ward/empty.md:1: the page holds no text; write its sections'],
    },
    {
      topic: 'missing',
      count: 120,
      lines: ['ward/z.md:4: Z has no Usage; write what is known of it'],
    },
  ],
  report: new Blob(['# Report']),
};

/** A client over a list in memory; reading ends as the test wants. */
function fakeClient(list: PackList = { packs: [], damaged: [] }) {
  const outcome = Promise.withResolvers<Draft>();
  const drop = vi.fn(() => Promise.resolve());
  let tell: (progress: Progress) => void = () => undefined;
  const reading: Reading = { draft: outcome.promise, drop };
  const taken = (packs: PackEntry[]) => Promise.resolve({ packs, damaged: [] });
  const client = {
    watchAllowed: vi.fn<PacksClient['watchAllowed']>((say) => say(true)),
    list: vi.fn(() => Promise.resolve(list)),
    read: vi.fn<PacksClient['read']>((_, progress) => {
      tell = progress;
      return reading;
    }),
    take: vi.fn<PacksClient['take']>((_reading, _draft, name) => taken([entry('new', { name })])),
    switchOn: vi.fn<PacksClient['switchOn']>(() => taken(list.packs)),
    rename: vi.fn<PacksClient['rename']>(() => taken(list.packs)),
    move: vi.fn<PacksClient['move']>(() => taken(list.packs.toReversed())),
    remove: vi.fn<PacksClient['remove']>(() => taken([])),
    forgetDamaged: vi.fn<PacksClient['forgetDamaged']>(() => taken(list.packs)),
    exportPages: vi.fn<PacksClient['exportPages']>(() => Promise.resolve(new Blob([]))),
  } satisfies PacksClient;
  return { client, outcome, drop, tell: (progress: Progress) => tell(progress) };
}

const show = (client: PacksClient) => mount(<Packs client={client} />, options + css);

const button = (root: HTMLElement, label: string): HTMLElement => {
  const all = [...root.querySelectorAll<HTMLElement>('button, input')];
  const found = all.find((it) => (it.getAttribute('aria-label') ?? it.textContent) === label);
  if (!found) throw new Error(`No "${label}" among: ${all.map((it) => it.outerHTML).join('\n')}`);
  return found;
};

/** Drops files where they are asked for. */
async function drop(root: HTMLElement, ...names: string[]): Promise<void> {
  const target = await vi.waitUntil(() => root.querySelector('.packs-drop'));
  const dataTransfer = new DataTransfer();
  for (const name of names) dataTransfer.items.add(new File(['# Z'], name));
  target.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
}

const saying = (root: HTMLElement, words: string): Promise<void> =>
  vi.waitFor(() => {
    expect(root.innerText).toContain(words);
  });

describe('importing', () => {
  it('shows how far the reading is, then what it would come to, then imports under the name given', async () => {
    const { client, outcome, tell } = fakeClient();
    const root = show(client);
    await drop(root, 'z.md');
    await saying(root, 'Reading your pages');
    expect(client.read.mock.calls[0]?.[0].map(({ path }) => path)).toEqual(['z.md']);
    tell({ done: 2_500, total: 6_000 });
    await saying(root, '2,500 of 6,000');
    expect(root.querySelector('progress')?.position).toBeCloseTo(2_500 / 6_000);
    await expectAccessible(root);
    outcome.resolve(draft);
    await saying(root, 'Before you import');
    expect(document.activeElement?.textContent).toBe('Before you import');
    expect(root.innerText).toContain('ward/empty.md:1: the page holds no text; write its sections');
    expect(root.textContent).toContain('… and 119 more, in the report');
    await expectAccessible(root);
    expect(client.take).not.toHaveBeenCalled();
    const field = root.querySelector<HTMLInputElement>('.packs-name input');
    field!.value = 'Our ward';
    field!.dispatchEvent(new InputEvent('input', { bubbles: true }));
    // The name is taken over before the next frame.
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    button(root, 'Import').click();
    expect(client.take.mock.calls[0]?.[2]).toBe('Our ward');
    await saying(root, '“Our ward” is imported.');
    await expectAccessible(root);
  });

  it('lets go of everything on cancelling, while reading and after', async () => {
    const first = fakeClient();
    const root = show(first.client);
    await drop(root, 'z.md');
    await saying(root, 'Reading your pages');
    button(root, 'Cancel').click();
    await saying(root, 'Everything is as it was.');
    expect(first.drop).toHaveBeenCalledOnce();
    const second = fakeClient();
    const other = show(second.client);
    await drop(other, 'z.md');
    second.outcome.resolve(draft);
    await saying(other, 'Before you import');
    button(other, 'Cancel').click();
    await saying(other, 'Everything is as it was.');
    expect(second.drop).toHaveBeenCalledOnce();
    expect(second.client.take).not.toHaveBeenCalled();
  });

  it.each([
    ['no-room', 'There is not enough room'],
    ['failed', 'That did not work.'],
  ] as const)('says what failed, and that nothing was changed (%s)', async (reason, words) => {
    const { client, outcome, drop: dropped } = fakeClient();
    const root = show(client);
    await drop(root, 'z.md');
    outcome.reject(new PackFault(reason));
    await saying(root, words);
    expect(root.querySelector('[role=alert]')?.textContent).toContain('Nothing was changed.');
    await vi.waitFor(() => {
      expect(dropped).toHaveBeenCalledOnce();
    });
    expect(root.querySelector('.packs-drop')).not.toBeNull();
  });

  it('offers nothing to import where every page was refused', async () => {
    const { client, outcome } = fakeClient();
    const root = show(client);
    await drop(root, 'z.md');
    outcome.resolve({ ...draft, totals: { ...draft.totals, pages: 1, refused: 1 } });
    await saying(root, 'There is no page that could be imported.');
    expect(() => button(root, 'Import')).toThrow();
  });

  it('is not offered where an organisation forbids it', async () => {
    const { client } = fakeClient();
    client.watchAllowed.mockImplementation((say) => say(false));
    const root = show(client);
    await saying(root, 'Your organisation does not let you add pages.');
    expect(root.querySelector('input[type=file]')).toBeNull();
  });
});

describe('the list of packs', () => {
  const packs = [entry('Ward'), entry('School', { on: false, pages: 1 })];

  it('names each with its date, and lets it be switched, moved, renamed, saved and removed', async () => {
    const { client } = fakeClient({ packs, damaged: [] });
    const root = show(client);
    await saying(root, '3 pages, imported on 1 November 2026');
    await expectAccessible(root);
    button(root, 'Show “School”').click();
    button(root, 'Move “School” up').click();
    expect(button(root, 'Move “Ward” up').hasAttribute('disabled')).toBe(true);
    button(root, 'Save as zip: “Ward”').click();
    const name = button(root, 'Name of the pack “Ward”') as HTMLInputElement;
    name.value = 'Ward 8';
    name.dispatchEvent(new Event('change', { bubbles: true }));
    button(root, 'Remove “Ward”').click();
    await saying(root, 'Remove “Ward” and its pages from this computer?');
    expect(client.remove).not.toHaveBeenCalled();
    await expectAccessible(root);
    button(root, 'Remove').click();
    await saying(root, '“Ward” is removed.');
    expect(client.switchOn).toHaveBeenCalledWith('School', true);
    expect(client.move).toHaveBeenCalledWith('School', -1);
    expect(client.rename).toHaveBeenCalledWith('Ward', 'Ward 8');
    expect(client.exportPages).toHaveBeenCalledWith('Ward');
  });

  it('says what can not be read, and goes on with the others', async () => {
    const { client } = fakeClient({ packs, damaged: [{}] });
    const root = show(client);
    await saying(root, 'One pack in the list can not be read.');
    expect(byText(root, 'button', 'Let go of what can not be read')).toBeDefined();
    await expectAccessible(root);
    button(root, 'Let go of what can not be read').click();
    expect(client.forgetDamaged).toHaveBeenCalledOnce();
  });

  it('fits a narrow window', async () => {
    const { client } = fakeClient({ packs, damaged: [] });
    const root = show(client);
    root.style.width = '320px';
    await saying(root, '3 pages');
    expect(root.scrollWidth).toBeLessThanOrEqual(320);
  });
});
