import { describe, expect, it } from 'vitest';
import { openFilter } from '../../knowledge/filter.ts';
import { openLexicon } from '../../knowledge/lexicon.ts';
import { annotateText } from '../../knowledge/annotate.ts';
import type { Facts } from '../../knowledge/types.ts';
import { buildPack } from '../build-pack.ts';
import { LIMITS } from '../limits.ts';
import { dataFiles } from '../testing.ts';
import type { PageFile } from './files.ts';
import { importPages, startImport } from './import-pages.ts';

const ours = JSON.parse(buildPack(dataFiles()).files['facts.json'] ?? '') as Facts;

function page(path: string, text: string): PageFile {
  return { path, bytes: new TextEncoder().encode(text) };
}

/** A page with every section. */
function full(title: string, note = 'testing'): string {
  return `---
title: ${title}
---
# ${title}

**Generic Name:** ${title}

**Usage:** It is used for ${note} in people who test. It has more uses.

**Dosage:** one

**Side Effects:** few

**How it Works:** well

**Precautions:** ask

**Disclaimer:** ask
`;
}

function imported(...texts: string[]) {
  return importPages(
    texts.map((text, index) => page(`${index}.md`, text)),
    ours,
  );
}

function taken(title: string): string[] {
  const { report } = imported(full(title));
  return report.pages[0]?.taken.map(({ subject }) => subject) ?? [];
}

describe('importPages, what a page is about', () => {
  it.each([
    ['Zaltoprofen', ['drug:zaltoprofen']],
    ['Zaltoprofen Sodium', ['drug:zaltoprofen']],
    ['Alphadrug (Ophthalmic)', ['drug:alphadrug']],
    ['gammadrug-usan + Gammadrug', ['drug:gammadrug']],
    ['Alfabrand', ['drug:alphadrug']],
    ['Zaltoprofen + Alphadrug', ['product:alphadrug+zaltoprofen']],
    ['Alphadrug / Gammadrug', ['product:co-test']],
    ['Co-test', ['product:co-test']],
    ['Co-zal (Zaltoprofen + Alphadrug)', ['product:alphadrug+zaltoprofen']],
    ['Testing agencies', ['class:tester']],
    ['Hydrochloride', ['drug:hydrochloride']],
    ['Парацетамол', [expect.stringMatching(/^drug:x-[0-9a-f]+$/)]],
    ['constructor', [expect.stringMatching(/^drug:constructor-/)]],
    ['Tester', ['drug:tester-imported']],
  ])('reads %j as %j', (title, subjects) => {
    expect(taken(title)).toEqual(subjects);
  });

  it('brings new drugs and products with their ingredients, and leaves ours as they are', () => {
    const { pack } = imported(full('Zaltoprofen + Alphadrug'), full('Betadrug'));
    expect(Object.keys(pack.facts.drugs)).toEqual(['zaltoprofen']);
    expect(pack.facts.drugs['zaltoprofen']).toMatchObject({
      title: 'Zaltoprofen',
      names: { inn: 'zaltoprofen' },
      monograph: false,
    });
    expect(pack.facts.products).toEqual({
      'alphadrug+zaltoprofen': {
        id: 'alphadrug+zaltoprofen',
        names: ['Zaltoprofen + Alphadrug'],
        brands: {},
        ingredients: ['alphadrug', 'zaltoprofen'],
      },
    });
  });

  it('sums a drug up by the first line of its usage', () => {
    const { pack } = imported(full('ZALTOPROFEN', 'x'.repeat(200)), full('Provofen'));
    expect(pack.facts.drugs['provofen']?.summary).toBe(
      'It is used for testing in people who test.',
    );
    const { title, summary } = pack.facts.drugs['zaltoprofen'] ?? { title: '', summary: '' };
    expect(title).toBe('Zaltoprofen');
    expect(summary.length).toBeLessThanOrEqual(120);
    expect(summary).toMatch(/…$/);
  });

  it('finds the names that it adds, and none that are words or ours', () => {
    const { pack } = imported(
      ...['Zaltoprofen', 'Iron', 'the', 'Alphadrug', 'Twobrand'].map((title) => full(title)),
    );
    const filter = openFilter(pack.lexicon.filter);
    const lexicon = openLexicon(pack.lexicon.shards);
    const found = (text: string): string[] =>
      annotateText(text, filter, lexicon).map(({ ids }) => ids.join());
    expect(found('zaltoprofen sodium and the Alphadrug, Twobrand')).toEqual(['zaltoprofen']);
    expect(found('an iron door')).toEqual([]);
    expect(found('iron 100 mg tablets')).toEqual(['iron']);
  });

  it('says which names it did not take, and what clashes', () => {
    const { report } = imported(full('Hydrochloride'), full('Twobrand'));
    expect(report.pages.map(({ notes }) => notes.map(({ what }) => what))).toEqual([
      ['“Hydrochloride” is not looked for on pages: it is a bare salt'],
      ['“Twobrand” stands for several drugs here (alphadrug, betadrug); it is not taken as a name'],
    ]);
    expect(report.clashes).toMatchObject([{ file: '1.md' }]);
    expect(report.totals).toMatchObject({ importedWithNotes: 2, clashing: 1, names: 0 });
  });

  it('says on which line two pages give one name to two drugs, and how to mend it', () => {
    const { report } = imported(full('Zalvit (Alphadrug)'), full('Zalvit'));
    expect(report.clashes).toEqual([
      {
        file: '1.md',
        line: 4,
        what: '“Zalvit” is the name of alphadrug in another page, and stays so',
        mend: 'give one of them another title',
      },
    ]);
    expect(report.pages[1]).toMatchObject({ outcome: 'imported-with-notes' });
    expect(report.totals).toMatchObject({ clashing: 1, names: 1 });
  });
});

const COMBINATION = `---
title: Alphadrug + Zaltoprofen
---
# Alphadrug + Zaltoprofen
I cannot provide information on a combination of the two as a single, prescribed medication. They are separate medications. Together they need a specialist.

Instead of information on the combined medication, here is information on each drug individually:

### Alphadrug

**Usage:** testing

### Zaltoprofen

**Usage:** testing too

**Disclaimer:** Ask.
`;

describe('importPages, of a combination that is no product', () => {
  const { pack, texts, report } = imported(COMBINATION, full('Zaltoprofen'));

  it('keeps what the page says of it as a generic caution, without its first-person sentences', () => {
    expect(pack.cautions).toMatchObject([
      { between: ['alphadrug', 'zaltoprofen'], file: '0.md', declined: true },
    ]);
    expect(pack.cautions[0]?.lines.map(({ text }) => text)).toEqual([
      'They are separate medications. Together they need a specialist.',
    ]);
    expect(JSON.stringify([pack, texts, report])).not.toMatch(/I cannot|here is information/);
    expect(pack.facts.products).toEqual({});
  });

  it('takes each part as a text about its drug, after a page of its own', () => {
    expect(pack.texts).toEqual({
      'drug:alphadrug': ['1'],
      'drug:zaltoprofen': ['2', '1.2'],
    });
    expect(texts.find(({ id }) => id === '1.2')).toMatchObject({
      title: 'Zaltoprofen',
      file: '0.md',
      sections: [{ key: 'usage' }, { key: 'disclaimer' }],
    });
  });

  it('tells lines and what is missing', () => {
    expect(report.pages[0]?.notes.map(({ about, line }) => [about, line])).toEqual([
      ['writer', 5],
      ['writer', 7],
      ['missing', 9],
      ['missing', 13],
    ]);
  });
});

describe('importPages, of a title of several names without a part for each', () => {
  it.each([
    ['No product holds both. Ask first.', false],
    ['They are not available as a single medication.', false],
    ['They are two separate medicines.', false],
    ['I cannot provide this. Together they need care.', false],
    ['It eases pain and is sold in many countries.', true],
  ])('reads %j as a product: %j', (statement, product) => {
    const { pack } = imported(`# Zal + Provofen\n\n${statement}`);
    expect(Object.keys(pack.facts.products)).toHaveLength(product ? 1 : 0);
    expect(pack.cautions).toHaveLength(product ? 0 : 1);
  });
});

describe('importPages, of several pages about one medicine', () => {
  it('keeps all, the fullest first, and says so', () => {
    const { pack, report } = imported(
      '# Zaltoprofen + Alphadrug\n\n**Usage:** short',
      full('Alphadrug + Zaltoprofen'),
    );
    expect(pack.texts).toEqual({ 'product:alphadrug+zaltoprofen': ['2', '1'] });
    expect(report.pages[0]?.notes.at(-1)).toMatchObject({
      about: 'double',
      what: '1.md is about the same medicine and is fuller: it is shown first, and this page below it',
    });
    expect(report.totals).toMatchObject({ products: 1, new: 1, overriding: 0 });
  });
});

describe('importPages, refusing', () => {
  it.each([
    ['a page whose writer declined', '# Zal\n\nI cannot provide information on it.', /declined/],
    ['an empty page', '', /no text/],
    ['a page about the site', '# My site\n\nWelcome.', /about no medicine/],
    ['a title of too many names', `# ${'Zal + '.repeat(100)}\n\n**Usage:** x`, /ingredients/],
    ['too many lines', 'x\n'.repeat(LIMITS.lines), /lines/],
    ['too much text', `${'x'.repeat(999)}\n`.repeat(LIMITS.pageCharacters / 999), /characters/],
    ['too long a line', 'x'.repeat(LIMITS.lineCharacters + 1), /line has more/],
  ])('%s, with the reason', (_, text, reason) => {
    const { report, texts } = importPages([page('README.md', text)], ours);
    expect(report.pages[0]).toMatchObject({ outcome: 'refused', taken: [] });
    expect(report.pages[0]?.reason?.what).toMatch(reason);
    expect(texts).toEqual([]);
  });

  it('pages beyond the limits of an import', () => {
    const running = startImport(ours);
    running.add({ path: 'a.md', size: LIMITS.importBytes });
    expect(running.add(page('b.md', full('Zal'))).report.reason?.what).toMatch(/bytes/);
  });

  it('bytes that are no text, and files with a fault', () => {
    const { report } = importPages(
      [
        { path: 'a.md', bytes: new Uint8Array(100) },
        { path: 'b.md', fault: 'it is damaged' },
      ],
      ours,
    );
    expect(report.pages.map(({ reason }) => reason?.what)).toEqual([
      'the file is no text',
      'it is damaged',
    ]);
  });
});
