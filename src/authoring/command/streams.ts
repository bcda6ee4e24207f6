/** Standard input and output, a line at a time. */
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { EXIT } from './usage.ts';

/** Lines by line feed alone: U+2028 inside a JSON string ends no line. */
export async function* linesOf(input: Readable): AsyncGenerator<string> {
  input.setEncoding('utf8');
  let rest = '';
  for await (const chunk of input) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** All of a stream as text. */
export async function textOf(input: Readable): Promise<string> {
  input.setEncoding('utf8');
  let text = '';
  for await (const chunk of input) text += String(chunk);
  return text;
}

/** Writes a line to standard output; resolves when there is room for the next. */
export async function say(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

/** Writes a line for people to standard error. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

/**
 * Answers each JSON line of an input with one line. A line that cannot be read or answered gives
 * `{"id","error"}`, and the exit code says so at the end.
 */
export async function answerLines(
  inputs: Readable[],
  answer: (value: unknown) => unknown,
): Promise<number> {
  let code: number = EXIT.well;
  for (const input of inputs) {
    for await (const line of linesOf(input)) {
      const text = line.replace(/^\ufeff/, '').trim();
      if (text === '') continue;
      const { reply, failed } = answerLine(text, answer);
      if (failed) code = EXIT.failed;
      await say(JSON.stringify(reply));
    }
  }
  return code;
}

function answerLine(
  line: string,
  answer: (value: unknown) => unknown,
): { reply: unknown; failed: boolean } {
  let value: unknown = null;
  try {
    value = JSON.parse(line);
    return { reply: answer(value), failed: false };
  } catch (fault) {
    const error = fault instanceof Error ? fault.message : String(fault);
    return { reply: { id: idOf(value), error }, failed: true };
  }
}

function idOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
}
