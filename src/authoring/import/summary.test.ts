import { describe, expect, it } from 'vitest';
import { importPages } from './import-pages.ts';
import { summarise } from './summary.ts';

const NOTHING = { drugs: {}, classes: {}, products: {} };

describe('summarise', () => {
  it('tells figures, refusals and notes, with somebody’s words as no markup of ours', () => {
    const pages = ['# Zal\n\n**Usage:** x', '# *The* | <b>\n\n**Usage:** x', ''].map(
      (text, index) => ({
        path: `a\`${index}.md`,
        bytes: new TextEncoder().encode(text),
      }),
    );
    const text = summarise('my|pages', importPages(pages, NOTHING).report);
    expect(text).toMatch(/^# Import of my\\\|pages\n/);
    expect(text).toContain('| Pages read | 3 |');
    expect(text).toContain(
      '## Refused (1)\n\n- `a 2.md:1`: the page holds no text; write its sections',
    );
    expect(text).toContain('- `a 0.md:1`: Zal has no Generic Name, Dosage');
    expect(text).not.toMatch(/<b>/);
  });

  it('lists a few of many', () => {
    const pages = Array.from({ length: 40 }, (_, index) => ({
      path: `${index}.md`,
      bytes: new Uint8Array(),
    }));
    const text = summarise('x', importPages(pages, NOTHING).report);
    expect(text).toContain('## Refused (40)');
    expect(text).toContain('- … and 10 more, in the report');
  });
});
