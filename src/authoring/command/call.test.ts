import { describe, expect, it } from 'vitest';
import { readCall } from './call.ts';

describe('readCall', () => {
  it.each([
    ['annotate', { name: 'annotate', files: [], jsonl: false }],
    ['annotate --jsonl a b', { name: 'annotate', files: ['a', 'b'], jsonl: true }],
    ['--jsonl annotate', { name: 'annotate', files: [], jsonl: true }],
    ['pair a b', { name: 'pair', a: 'a', b: 'b' }],
    ['pair --jsonl', { name: 'pair-lines' }],
    ['show st johns wort', { name: 'show', subject: 'st johns wort' }],
    ['check', { name: 'check', folders: [], report: null }],
    ['check d --report r.md', { name: 'check', folders: ['d'], report: 'r.md' }],
    ['import dir -o pack', { name: 'import', from: 'dir', out: 'pack', report: null }],
    [
      'import pages.zip --out p --report r.json',
      { name: 'import', from: 'pages.zip', out: 'p', report: 'r.json' },
    ],
    ['pack', { name: 'pack' }],
    ['--help', { name: 'help' }],
  ])('reads %j', (line, call) => {
    expect(readCall(line.split(' '))).toEqual(call);
  });

  it.each([
    '',
    'frob',
    'pair',
    'pair a',
    'pair a b c',
    'pair --jsonl a b',
    'show',
    'show --jsonl a',
    'check --frob',
    'pack x',
    'import',
    'import dir',
    'import dir more -o pack',
    'import --jsonl dir -o pack',
    'check dir -o pack',
    'check --report r',
    'check one two --report r',
    'show x --report r',
  ])('takes %j for no call', (line) => {
    expect(readCall(line.split(' '))).toBeNull();
  });
});
