/** What the command is asked to do. */
import { parseArgs } from 'node:util';

export type Call =
  | { name: 'help' | 'pack' | 'pair-lines' }
  | { name: 'annotate'; files: string[]; jsonl: boolean }
  | { name: 'pair'; a: string; b: string }
  | { name: 'show'; subject: string }
  | { name: 'check'; folders: string[]; report: string | null }
  | { name: 'coverage'; write: boolean }
  | { name: 'import'; from: string; out: string; report: string | null };

/** The call that these arguments make, or null if they make none. */
export function readCall(argv: string[]): Call | null {
  const read = readArguments(argv);
  if (!read) return null;
  const { jsonl, help, out, report, write, positionals } = read;
  const [name, ...args] = positionals;
  const [first, second, third] = args;
  if (help) return { name: 'help' };
  if (name === 'import') {
    if (jsonl || write || !first || second !== undefined || !out) return null;
    return { name, from: first, out, report: report ?? null };
  }
  if (out !== undefined || (report !== undefined && !(name === 'check' && args.length === 1))) {
    return null;
  }
  if (name === 'coverage') return jsonl || first !== undefined ? null : { name, write };
  if (write) return null;
  if (name === 'annotate') return { name, files: args, jsonl };
  if (name === 'pair' && jsonl) return first === undefined ? { name: 'pair-lines' } : null;
  if (jsonl || first === '') return null;
  if (name === 'check') return { name, folders: args, report: report ?? null };
  if (name === 'pack') return first === undefined ? { name } : null;
  if (first === undefined) return null;
  if (name === 'show') return { name, subject: args.join(' ') };
  if (name !== 'pair' || second === undefined || third !== undefined) return null;
  return { name, a: first, b: second };
}

interface Arguments {
  jsonl: boolean;
  help: boolean;
  write: boolean;
  out?: string | undefined;
  report?: string | undefined;
  positionals: string[];
}

function readArguments(args: string[]): Arguments | null {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        jsonl: flag,
        write: flag,
        help: { ...flag, short: 'h' },
        out: { ...text, short: 'o' },
        report: text,
      },
    });
    return { ...values, positionals };
  } catch {
    // An option that is not ours.
    return null;
  }
}
