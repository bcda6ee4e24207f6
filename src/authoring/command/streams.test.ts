import { Readable } from 'node:stream';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerLines, linesOf } from './streams.ts';

describe('linesOf', () => {
  it('joins lines over chunks and splits at line feeds alone', async () => {
    const input = Readable.from([Buffer.from('a\u2028b\nc'), Buffer.from('d\n\ne')]);
    const lines: string[] = [];
    for await (const line of linesOf(input)) lines.push(line);
    expect(lines).toEqual(['a\u2028b', 'cd', '', 'e']);
  });

  it('keeps a character whose bytes lie in two chunks', async () => {
    const bytes = Buffer.from('é\n');
    const lines: string[] = [];
    for await (const line of linesOf(Readable.from([bytes.subarray(0, 1), bytes.subarray(1)]))) {
      lines.push(line);
    }
    expect(lines).toEqual(['é']);
  });
});

describe('answerLines', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('answers each line, and a bad one with its id and exit code 1', async () => {
    const written: string[] = [];
    vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      written.push(String(chunk));
      return true;
    });
    const input = Readable.from([Buffer.from('{"id":1}\r\nnot json\n\n{"id":"b"}\n')]);
    const code = await answerLines([input], (value) => {
      if (JSON.stringify(value) === '{"id":"b"}') throw new Error('bad');
      return value;
    });
    expect(code).toBe(1);
    expect(written[0]).toBe('{"id":1}\n');
    expect(JSON.parse(written[1] ?? '')).toEqual({ id: null, error: expect.any(String) as string });
    expect(written[2]).toBe('{"id":"b","error":"bad"}\n');
    expect(written).toHaveLength(3);
  });
});
