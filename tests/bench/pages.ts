/** Pages to read: made by script, and real ones where their folder stands beside the checkout. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pick, seeded } from './random.ts';

const FOLDER = join('..', 'shared', 'pages');
const SAMPLED = 12;

/** Ordinary prose, so that words have the lengths and the repetitions that words have. */
const PROSE = `The committee met again on Tuesday to discuss how the harbour should be rebuilt after
  the winter storms, and whether the money that had been promised would arrive before spring. Several
  members said that residents were tired of waiting: the old pier has been closed for two years, shops
  along the front have lost half of their trade, and nobody can say who is responsible. An engineer
  explained that the foundations are sound but the timber above the water line must be replaced, which
  would take about nine months if materials could be found at the price that was quoted last year.
  Others wanted a smaller project, with a path for walkers, better lights and room for fishing boats.
  In the afternoon the mayor showed drawings from three architects; children from the local school had
  been asked to vote, and they preferred the one with the tallest lighthouse. "It is their town too,"
  she said. A decision is expected in September, when the new budget will be published online.`
  .split(/\s+/)
  .filter((word) => word !== '');

type Words = (count: number) => string;

function words(random: () => number): Words {
  return (count) => {
    const from = Math.floor(random() * PROSE.length);
    return Array.from({ length: count }, (_, i) => PROSE[(from + i) % PROSE.length]).join(' ');
  };
}

/**
 * In the proportions of 65 real pages: of a hundred nodes 41 are elements, 40 blank texts and 19
 * texts with words, 5.5 in each; 7.9 characters of text a node. Scripts are left out.
 */
const PIECES: ((say: Words, random: () => number) => string)[] = [
  (say) => `<p>${say(28)} <a href="#">${say(3)}</a> ${say(22)} <b>${say(2)}</b>, ${say(14)}</p>\n`,
  (say) => `<div>\n  <div>\n    <p>${say(40)} <i>${say(2)}</i> ${say(16)}</p>\n  </div>\n</div>\n`,
  (say) => `<div>\n<a href="#">\n<img alt="">\n</a>\n<h3><a href="#">${say(7)}</a></h3>\n</div>\n`,
  (say) => list(6, () => `<li>\n<a href="#"><span>${say(2)}</span></a>\n</li>`),
  (say) => list(8, () => `<li><a href="#">${say(2)}</a></li>`),
  (_, random) =>
    `<div>\n<div>\n<i></i>\n<button>\n<svg><path/></svg>\n</button>\n<span>${Math.floor(random() * 100)}</span>\n</div>\n</div>\n`,
];

function list(length: number, item: () => string): string {
  return `<ul>\n${Array.from({ length }, item).join('\n')}\n</ul>\n`;
}

/** A page of so many pieces, each of some twenty nodes, without any medicine's name. */
export function madePage(pieces: number, seed: number): string {
  const random = seeded(seed);
  const say = words(random);
  const body = Array.from({ length: pieces }, () => pick(PIECES, random)(say, random)).join('');
  return `<!doctype html><html lang="en"><head><title>${say(5)}</title></head><body>${body}</body></html>`;
}

/** Twelve pages from small to large. */
export function madePages(): string[] {
  return Array.from({ length: 12 }, (_, index) => madePage(30 + index * 40, index + 1));
}

/** Real pages by name; none where the folder is missing. */
export function realPages(): { name: string; html: string }[] {
  if (!existsSync(FOLDER)) return [];
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({ name, html: readFileSync(join(FOLDER, name), 'utf8') }));
}

/** About a dozen of the real pages, spread evenly over them. */
export function sampledPages(): { name: string; html: string }[] {
  const pages = realPages();
  const step = Math.max(1, Math.floor(pages.length / SAMPLED));
  return pages.filter((_, index) => index % step === 0);
}
