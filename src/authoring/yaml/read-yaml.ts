/** YAML as plain data, with the line of every value. */
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import { error, type Problem } from '../problem.ts';

export type Path = (string | number)[];

export interface YamlText {
  /** What the text says as plain data; null for an empty text or one that cannot be read. */
  value: unknown;
  /** The line of the file on which the value at `path` begins, or its nearest known parent's. */
  lineOf: (path: Path) => number;
  problems: Problem[];
}

/** Reads YAML that begins on line `line` of its file. */
export function readYaml(file: string, text: string, line = 1): YamlText {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number): number => counter.linePos(offset).line + line - 1;
  const problems = document.errors.map((fault) =>
    error(file, lineAt(fault.pos[0]), `this is not YAML: ${fault.message}`, 'correct the line'),
  );
  const lineOf = (path: Path): number => lineAt(offsetOf(document.contents, path));
  if (problems.length > 0) return { value: null, lineOf, problems };
  try {
    // Aliases could make a small text expand without end; nothing here needs them.
    return { value: document.toJS({ maxAliasCount: 0 }) as unknown, lineOf, problems };
  } catch {
    const what = 'the YAML uses an alias (*name)';
    return { value: null, lineOf, problems: [error(file, line, what, 'write the value out')] };
  }
}

/** Where a value begins; for a value of a mapping, where its key does. */
function offsetOf(contents: Node | null, path: Path): number {
  let node: unknown = contents;
  let offset = contents?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isScalar(item.key) && String(item.key.value) === String(step),
      );
      if (!pair) return offset;
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      if (isNode(node)) offset = node.range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
}
