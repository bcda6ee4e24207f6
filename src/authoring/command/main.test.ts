import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changed } from '../testing.ts';

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

  it('checks a data folder and names each problem with its line', () => {
    const { status, stdout, stderr } = medgloss(['check', join(folder, 'data')]);
    expect(status).toBe(1);
    expect(stdout).toContain(
      `${join(folder, 'data', 'classes.yaml')}:4: unknown field "sumary"; did you mean "summary"?`,
    );
    expect(stderr).toMatch(/^2 errors, 0 warnings/);
  });

  it('checks a folder of pages, where a missing section is no error', () => {
    const { status, stdout } = medgloss(['check', join(folder, 'pages')]);
    expect(status).toBe(0);
    expect(stdout).toContain('x.md:1: warning: Testol has no Generic Name, Dosage');
    expect(stdout).toContain('x.md:3: warning: a first-person sentence is left out');
  });

  it('says that a folder is not there', () => {
    const { status, stderr } = medgloss(['check', join(folder, 'nowhere')]);
    expect(status).toBe(1);
    expect(stderr).toContain('nowhere');
  });
});
