import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../read-knowledge.ts';
import { dataFiles } from '../testing.ts';
import { coverageOf } from './coverage.ts';
import { checkTable, coverageTable, README, withTable } from './table.ts';

const LIST = `title: Asked for
source: label-x
names: [Alphadrug, gammadrug-usan, Deltadrug]
`;
const files = dataFiles({ 'lists/asked.yaml': LIST });
const { knowledge, problems } = readKnowledge(files);
const table = coverageTable(coverageOf(knowledge));
const BEGIN = '<!-- coverage: written by `npm run -s medgloss -- coverage --write` -->';
const readme = (inside: string): string =>
  `# Data\n\n${BEGIN}\n${inside}<!-- end of coverage -->\nMore.\n`;

describe('coverage', () => {
  it('counts drugs, cautions by class and states of review', () => {
    expect(problems).toEqual([]);
    expect(table).toContain('| Drugs | 3 |');
    expect(table).toContain('| — with a full monograph | 2 (2 ai-draft) |');
    expect(table).toContain('| — avoid | 1 |');
    expect(table).toContain('| — minimize-risk | 0 |');
    expect(table).toContain('| Oldest check | 2026-11-23 |');
  });

  it('names what a list holds and the data does not, by any of its names', () => {
    expect(table).toContain('| Asked for | 2 of 3 | 1 | Deltadrug |');
  });

  it('writes the table between the markers, once, and leaves the rest', () => {
    const once = withTable(readme(''), table);
    expect(once).toContain(`${BEGIN}\n\n${table}\n\n<!-- end of coverage -->\nMore.\n`);
    expect(withTable(once ?? '', table)).toBe(once);
    expect(withTable('# No markers', table)).toBeNull();
  });

  it('says that a table is stale, where, and how to mend it', () => {
    const stale = [{ path: README, text: readme('old\n') }];
    expect(checkTable(stale, table)).toMatchObject([{ file: README, line: 3, level: 'error' }]);
    const fresh = [{ path: README, text: withTable(readme(''), table) ?? '' }];
    expect(checkTable(fresh, table)).toEqual([]);
    expect(checkTable([], table)).toEqual([]);
  });
});
