import { describe, expect, it } from 'vitest';
import { htmlText, looksLikeHtml } from './html-text.ts';

describe('htmlText', () => {
  it('joins inline runs, ends lines at blocks, and leaves out code and hidden text', () => {
    const html = `<!doctype html><title>x</title><script>var a = "warfarin";</script>
      <p>ami<b>trip</b>tyline &amp;\n  ketamine<p>second<ul><li>one<li>two</ul>a<br>b`;
    expect(htmlText(html)).toBe('amitriptyline & ketamine\nsecond\none\ntwo\na\nb');
  });
});

describe('looksLikeHtml', () => {
  it('tells a document from text', () => {
    expect(looksLikeHtml(' <!DOCTYPE html><p>x')).toBe(true);
    expect(looksLikeHtml('<html lang="en">')).toBe(true);
    expect(looksLikeHtml('5 < 6 <b>')).toBe(false);
  });
});
