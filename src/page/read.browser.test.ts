import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { byId, watchMarkup, wordsOf } from './fixture.ts';
import type { Page, PageMention, Run } from './types.ts';

let page: Page | undefined;

afterEach(() => {
  page?.destroy();
  document.body.innerHTML = '';
});

/** What the document holds between the two ends of a mention. */
function wholeText({ start, end }: PageMention): string {
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range.toString();
}

async function read(html: string): Promise<string[]> {
  page?.destroy();
  page = await watchMarkup(html);
  return wordsOf(page);
}

describe('reading', () => {
  it.each([
    ['a plain paragraph', '<p>Take amitriptyline and ketamine.</p>', ['amitriptyline', 'ketamine']],
    ['a word over bold', '<p>ami<b>trip</b>tyline</p>', ['amitriptyline']],
    ['a word over wbr', '<p>amitrip<wbr>tyline</p>', ['amitriptyline']],
    ['a soft hyphen', '<p>amitrip\u00adtyline</p>', ['amitrip\u00adtyline']],
    ['a comment', '<p>amitrip<!-- x -->tyline</p>', ['amitriptyline']],
    ['an empty element', '<p>amitrip<span></span>tyline</p>', ['amitriptyline']],
    ['a short first word', "<p>St <i>John's</i> wort</p>", ["St John's wort"]],
    ['blank nodes between', "<p><i>St</i>\n<i>John's</i> <b>wort</b></p>", ["St\nJohn's wort"]],
    ['a long first word', '<p>folic <i>acid</i></p>', ['folic acid']],
    ['a first word, and a split one', '<p>folic <b>a<i>c</i>id</b></p>', ['folic acid']],
    [
      'a first word, far from the next',
      '<p>folic\n          <b>acid</b></p>',
      ['folic\n          acid'],
    ],
    ['a first word before a blank', '<p><i>folic</i> <i>acid</i> or so</p>', ['folic acid']],
    ['a first word, in two pieces', '<p>fo<b>lic</b> <i>acid</i></p>', ['folic acid']],
    ['both words in two pieces', '<p>fo<b>lic ac</b>id</p>', ['folic acid']],
    ['a sign between, in bold', '<p>folic<b>-</b><i>acid</i></p>', ['folic-acid']],
    ['letters apart', '<p>A <b>w</b><b>a</b><b>r</b><b>f</b><b>a</b>rin b</p>', ['warfarin']],
    ['a raised footnote', '<p>warfarin<sup>1</sup></p>', ['warfarin']],
    ['text directly in the body', 'warfarin', ['warfarin']],
  ])('finds %s', async (_, html, words) => {
    expect(await read(html)).toEqual(words);
  });

  it('finds the same names however a sentence is split over inline elements', async () => {
    const text = "She took folic acid, St John's wort, amitriptyline-like ketamine, or warfarins.";
    const words = ['folic acid', "St John's wort", 'ketamine', 'warfarin'];
    const cut = fc.record({
      at: fc.nat(text.length),
      tag: fc.constantFrom('b', 'i', 'span', 'wbr', ''),
    });
    const split = fc.array(cut, { maxLength: 24 });
    await fc.assert(
      fc.asyncProperty(split, async (cuts) => {
        const sorted = cuts.toSorted((a, b) => a.at - b.at);
        const pieces = sorted.map(({ at, tag }, index) => {
          const piece = text.slice(sorted[index - 1]?.at ?? 0, at);
          if (tag === 'wbr') return `${piece}<wbr>`;
          return tag === '' ? `${piece}<!-- -->` : `<${tag}>${piece}</${tag}>`;
        });
        const rest = text.slice(sorted.at(-1)?.at ?? 0);
        expect(await read(`<p>${pieces.join('')}${rest}</p>`)).toEqual(words);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['paragraphs', '<div>ami<p>triptyline</p></div>'],
    ['cells', '<table><tr><td>amitrip</td><td>tyline</td></tr></table>'],
    ['a line break', '<p>amitrip<br>tyline</p>'],
    ['a rule', '<div>amitrip<hr>tyline</div>'],
    ['an image', '<p>amitrip<img alt="">tyline</p>'],
    ['a longer word before', '<p>pre<b>warfarin</b></p>'],
    ['a longer word after', '<p><b>warfarin</b>ised</p>'],
    ['lines of a name', "<p>St John's<br>wort</p>"],
    ['spans set as blocks', '<p><span style="display:block">amitrip</span><span>tyline</span></p>'],
  ])('does not glue %s', async (_, html) => {
    expect(await read(html)).toEqual([]);
  });

  it.each([
    'textarea',
    'script type="text/plain"',
    'style',
    'noscript',
    'template',
    'code',
    'svg',
    'div contenteditable',
    'div contenteditable="plaintext-only"',
    'div role="textbox"',
  ])('leaves <%s> alone', async (open) => {
    const name = open.split(' ')[0] ?? '';
    const inner = name === 'svg' ? '<text>warfarin</text>' : 'warfarin';
    expect(await read(`<${open}>${inner}</${name}><p>aspirin</p>`)).toEqual(['aspirin']);
  });

  it('reads what is hidden now, for it may be shown without a change of text', async () => {
    expect(await read('<p hidden>warfarin</p><details><p>aspirin</p></details>')).toEqual([
      'warfarin',
      'aspirin',
    ]);
    expect(page?.mentions().map((mention) => page?.shown(mention))).toEqual([false, false]);
  });

  it('tells helpers for screen readers from what is seen', async () => {
    const helper = 'position:absolute;width:1px;height:1px;overflow:hidden';
    await read(`<p>warfarin</p><span style="${helper}">aspirin</span>`);
    expect(page?.mentions().map((mention) => page?.shown(mention))).toEqual([true, false]);
  });

  it('reads chips apart that no space separates', async () => {
    const html = '<p style="display:flex"><span>Warfarin</span><span>Aspirin</span></p>';
    expect(await read(html)).toEqual(['Warfarin', 'Aspirin']);
  });

  it('gives up a name over a seam that styles open, and keeps what is whole', async () => {
    const block = 'style="display:block"';
    expect(
      await read(`<p><span ${block}>St John's</span> <span ${block}>wort aspirin</span></p>`),
    ).toEqual(['aspirin']);
  });

  it('reads open shadow roots, nested ones too, in composed order', async () => {
    document.body.innerHTML = '';
    page = await watchMarkup('<p>aspirin</p><div id="host">warfarin</div><p>ketamine</p>');
    const root = byId('host').attachShadow({ mode: 'open' });
    root.innerHTML = '<section><p>amitriptyline</p><div id="inner"></div><slot></slot></section>';
    const inner = root.getElementById('inner');
    const nested = inner?.attachShadow({ mode: 'open' });
    if (nested) nested.innerHTML = 'aspirin';
    page.discover([root]);
    await page.settled();
    expect(wordsOf(page)).toEqual(['aspirin', 'amitriptyline', 'aspirin', 'warfarin', 'ketamine']);
    expect(page.counters().roots).toBe(3);
  });

  it('gives each run its block, its language and the way back to the nodes', async () => {
    const runs: Run[] = [];
    document.body.innerHTML = '<div lang="de"><p id="p">Auch <i>ami</i>triptyline.</p></div>';
    page = await watchMarkup(document.body.innerHTML, {
      resolve: (asked) => {
        runs.push(...asked);
        return Promise.resolve(asked.map(() => []));
      },
    });
    expect(runs).toMatchObject([{ text: 'Auch amitriptyline.', starts: [5], lang: 'de' }]);
    page.destroy();
    await read('<p id="p">Auch <i>ami</i>triptyline.</p>');
    const mention = page.mentions()[0];
    expect(mention?.passage.block).toBe(byId('p'));
    expect(mention && wholeText(mention)).toBe('amitriptyline');
  });

  it('finds every name in one giant node and in one giant block', async () => {
    const filler = 'of the many words '.repeat(25);
    const text = Array.from({ length: 400 }, () => `${filler}warfarin `).join('');
    expect(await read(`<pre>${text}</pre>`)).toHaveLength(400);
    const spans = Array.from({ length: 3_000 }, () => '<span>war</span>farin, ').join('');
    expect(await read(`<div>${spans}</div>`)).toHaveLength(3_000);
    expect(new Set(page?.mentions().map(wholeText))).toEqual(new Set(['warfarin']));
  });

  it('leaves the markup as it was', async () => {
    document.body.innerHTML = '<p>ami<b>trip</b>tyline</p><textarea>warfarin</textarea>';
    const before = document.documentElement.outerHTML;
    page = await watchMarkup(document.body.innerHTML);
    expect(page.mentions()).toHaveLength(1);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('tells of a failing second stage', async () => {
    const failures: unknown[] = [];
    page = await watchMarkup('<p>warfarin</p>', {
      resolve: () => Promise.reject(new Error('no shards')),
      failed: (error) => failures.push(error),
    });
    expect(wordsOf(page)).toEqual([]);
    expect(failures).toEqual([new Error('no shards')]);
  });
});
