import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportReport } from '../import/report.ts';
import { changed } from '../testing.ts';

/** Milliseconds: the first call may have to build our own pack. */
const REBUILD = 60_000;
const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));

function medgloss(args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', MAIN, ...args],
    {
      input,
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'medgloss-'));
  const files = [
    ...changed('classes.yaml', 'summary', 'sumary').map(({ path, text }) => ({
      path: `data/${path}`,
      text,
    })),
    { path: 'pages/x.md', text: '# Testol\n\n**Usage:** I cannot provide this. Testing.\n' },
  ];
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('medgloss', () => {
  it('answers a wrong call with its usage, on standard error', () => {
    const { status, stdout, stderr } = medgloss(['pair', 'one']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^medgloss annotate/);
  });

  it(
    'checks a data folder and names each problem with its line',
    () => {
      const { status, stdout, stderr } = medgloss(['check', join(folder, 'data')]);
      expect(status).toBe(1);
      expect(stdout).toContain(
        `${join(folder, 'data', 'classes.yaml')}:4: unknown field "sumary"; did you mean "summary"?`,
      );
      expect(stderr).toMatch(/^2 errors, 0 warnings/);
    },
    REBUILD,
  );

  it(
    'checks a folder of pages, where a missing section is no error',
    () => {
      const { status, stdout } = medgloss(['check', join(folder, 'pages')]);
      expect(status).toBe(0);
      expect(stdout).toContain('x.md:1: warning: Testol has no Generic Name, Dosage');
      expect(stdout).toContain('x.md:3: warning: a first-person sentence is left out');
      const [markdown, json] = ['check.md', 'check.json'].map((file) => join(folder, file));
      for (const report of [markdown, json]) {
        medgloss(['check', join(folder, 'pages'), '--report', report ?? '']);
      }
      expect(readFileSync(markdown ?? '', 'utf8')).toContain('| Imported with notes | 1 |');
      expect(JSON.parse(readFileSync(json ?? '', 'utf8'))).toMatchObject({ totals: { pages: 1 } });
    },
    REBUILD,
  );

  it(
    'imports a folder of pages: a summary, a report, a pack',
    () => {
      const [out, report] = [join(folder, 'pack'), join(folder, 'report.json')];
      const call = ['import', join(folder, 'pages'), '-o', out, '--report', report];
      const { status, stdout, stderr } = medgloss(call);
      expect(stderr).toContain(`Wrote ${out}.`);
      expect(status).toBe(0);
      expect(stdout).toContain('| Imported with notes | 1 |');
      const { totals, pages } = JSON.parse(readFileSync(report, 'utf8')) as ImportReport;
      expect(totals).toMatchObject({ pages: 1, drugs: 1, names: 1 });
      expect(pages[0]).toMatchObject({
        file: 'x.md',
        title: 'Testol',
        outcome: 'imported-with-notes',
      });
      const text = readFileSync(join(out, 'drugs', 'testol.json'), 'utf8');
      expect(JSON.parse(text)).toMatchObject([{ subject: 'drug:testol', file: 'x.md' }]);
    },
    REBUILD,
  );

  it(
    'overwrites no folder that is no pack, and writes none where nothing could be taken',
    () => {
      const to = (out: string, from = 'pages') =>
        medgloss(['import', join(folder, from), '-o', join(folder, out)]);
      expect(to('data').stderr).toContain('is there and is no pack');
      mkdirSync(join(folder, 'empty'));
      expect(to('nothing', 'empty')).toMatchObject({ status: 1 });
      expect(existsSync(join(folder, 'nothing'))).toBe(false);
    },
    REBUILD,
  );

  it('says that a folder is not there', () => {
    const { status, stderr } = medgloss(['check', join(folder, 'nowhere')]);
    expect(status).toBe(1);
    expect(stderr).toContain('nowhere');
  });
});
