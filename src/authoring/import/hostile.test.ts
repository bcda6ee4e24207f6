import { describe, expect, it } from 'vitest';
import type { Facts } from '../../knowledge/types.ts';
import { LIMITS } from '../limits.ts';
import { importPages } from './import-pages.ts';

const NOTHING: Facts = { drugs: {}, classes: {}, products: {} };

function imported(text: string) {
  return importPages([{ path: 'x.md', bytes: new TextEncoder().encode(text) }], NOTHING);
}

/** Milliseconds of processor time so far: a busy machine has no part in it. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** Milliseconds that work takes; of several runs the quickest, for the first ones warm up. */
function quickest(work: () => void, limit: number): number {
  let best = Infinity;
  for (let run = 0; run < 5 && best >= limit; run++) {
    const start = spent();
    work();
    best = Math.min(best, spent() - start);
  }
  return best;
}

/** Pieces of which many together have brought some Markdown or YAML parser to its knees. */
const PIECES = [
  ...[
    '>',
    '- ',
    '* ',
    '1. ',
    '[',
    '![',
    '**',
    '***',
    '`',
    '``a ',
    '<',
    '<a',
    '| ',
    '|a|b|\n|-|-|\n',
  ],
  ...['\n- ', ' - x\n', '    * a\n', '# ', '### Usage\n', '**Usage:** x\n\n', '* **Usage:** a\n'],
  ...[
    'Usage: x\n',
    '```\n',
    '---\n',
    'a\n===\n',
    'title: x\n',
    '_a',
    '*a_b',
    '](',
    '[a](',
    '[^',
    '"',
  ],
  ...[
    '\\',
    'a\\\n',
    '&',
    '&a;',
    '~~',
    'â',
    'â€',
    '\u00ad',
    '•',
    '(a',
    'A, ',
    ' and ',
    '+',
    '{',
    '&a *a ',
  ],
  ...[
    'I ',
    'I cannot ',
    'my ',
    'cannot provide ',
    'here is information on ',
    'how ',
    'not a single ',
  ],
];
const HEADS = [
  '# A\n\n**Usage:** ',
  '---\ntitle: ',
  '---\ntitle: A\nfaqs:\n  - question: a\n    answer: ',
];

describe('hostile pages', () => {
  imported('# Warm\n\n**Usage:** up');

  it.each(PIECES)('end in time on %j many times over', (piece) => {
    const times = (characters: number): string => piece.repeat(characters / piece.length);
    const line = `${times(1_000)}\n`;
    const bodies = [
      times(LIMITS.lineCharacters - 200),
      line.repeat((LIMITS.pageCharacters - 200) / line.length),
      `${piece}\n`.repeat((LIMITS.lines - 20) / `${piece}\n`.match(/\n/g)!.length),
    ];
    for (const text of HEADS.flatMap((head) => bodies.map((body) => head + body))) {
      expect(quickest(() => imported(text), 100)).toBeLessThan(100);
    }
  });

  it('refuses 100 MB in one line without looking at it', () => {
    const bytes = new Uint8Array(100_000_000).fill(0x61);
    const time = quickest(() => {
      const { report } = importPages([{ path: 'x.md', bytes }], NOTHING);
      expect(report.totals.refused).toBe(1);
    }, 20);
    expect(time).toBeLessThan(20);
  });

  it('takes raw HTML, script addresses and pictures as text', () => {
    const { texts } = imported(
      '# <img src=x onerror=alert(1)>Zal\n\n**Usage:** <script>alert(1)</script> [words](javascript:alert(2)) ![alt](http://x/y.png) <b>b</b> &lt;i&gt;\n\n**<b>Bold</b>:** x',
    );
    expect(texts[0]?.title).toBe('<img src=x onerror=alert(1)>Zal');
    expect(texts[0]?.sections[0]?.lines[0]?.text).toBe(
      '<script>alert(1)</script> words alt <b>b</b> <i>',
    );
    expect(JSON.stringify(texts)).not.toMatch(/javascript:|http:/);
  });

  it('gives ids that are safe as names of files and of fields', () => {
    const titles = [
      '../../etc/passwd',
      '__proto__',
      'con',
      'a'.repeat(75),
      'A/../B',
      '\u0000\u202e',
      '💊',
    ];
    const { pack } = importPages(
      titles.map((title, index) => ({
        path: `../${index}.md`,
        bytes: new TextEncoder().encode(`---\ntitle: "${title}"\n---\n**Usage:** x`),
      })),
      NOTHING,
    );
    for (const subject of Object.keys(pack.texts))
      expect(subject).toMatch(/^[a-z]+:[a-z0-9+-]{1,130}$/);
    expect(Object.keys(pack.texts)).not.toContain('drug:con');
  });
});
