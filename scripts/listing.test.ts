/** The limits of both stores. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const FOLDER = 'store/listing';
/** Characters: Chrome Web Store's summary, and the description of both; the shorter name counts. */
const LONGEST = { name: 50, summary: 132, description: 15_000 };

const files = readdirSync(FOLDER);

it('stands in four languages', () => {
  expect(files.toSorted()).toEqual(['de.md', 'en.md', 'es.md', 'fr.md']);
});

describe.each(files)('%s', (file) => {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  const [, name = '', summary = '', description = ''] =
    /^# (.+)\n\n> (.+)\n\n([\s\S]+)$/.exec(text) ?? [];

  it('has a name, a summary and a description that fit', () => {
    for (const [part, limit] of [
      [name, LONGEST.name],
      [summary, LONGEST.summary],
      [description, LONGEST.description],
    ] as const) {
      expect(part.length).toBeGreaterThan(10);
      expect(part.length).toBeLessThanOrEqual(limit);
    }
  });

  it('says as much as the English one', () => {
    const english = readFileSync(join(FOLDER, 'en.md'), 'utf8');
    const points = (one: string): number =>
      one.split('\n').filter((line) => line.startsWith('• ')).length;
    expect(points(text)).toBe(points(english));
  });
});
