/** What the components say: the messages they ask for, and words that stand in them by themselves. */
import ts from 'typescript';

export interface Words {
  /** Every string of the file, wherever it stands: tables hold keys of messages too. */
  literals: string[];
  /** Keys given straight to a function that looks messages up. */
  keys: string[];
  /** Text for readers that is no message. */
  hard: string[];
}

/** Functions that take the key of a message, by the place of the key among their arguments. */
const LOOK_UPS = new Map([
  ['t', 0],
  ['strings', 0],
  ['plural', 1],
]);

/** Attributes that a reader sees or hears. */
const READ_OUT = new Set([
  'title',
  'alt',
  'placeholder',
  'label',
  'aria-label',
  'aria-description',
]);

/** The name is the same in every language. */
const OWN_NAME = 'Medgloss';

function textOf(node: ts.Node): string | null {
  if (ts.isTemplateHead(node)) return node.text;
  return ts.isStringLiteralLike(node) || ts.isJsxText(node) ? node.text : null;
}

function isRead(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isJsxText(node) || ts.isJsxExpression(node))
    return !ts.isJsxAttribute(parent) || isNamed(parent);
  return ts.isJsxAttribute(parent) && isNamed(parent);
}

function isNamed(attribute: ts.JsxAttribute): boolean {
  return READ_OUT.has(attribute.name.getText());
}

/** Reads one file of TypeScript; `path` says by its end whether it may hold JSX. */
export function wordsOf(path: string, source: string): Words {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, kind);
  const words: Words = { literals: [], keys: [], hard: [] };
  const visit = (node: ts.Node): void => {
    const text = textOf(node);
    if (text !== null) {
      words.literals.push(text);
      const shown = isRead(node) || (ts.isJsxExpression(node.parent) && isRead(node.parent));
      const said = text.trim();
      if (shown && /\p{L}{2}/u.test(said) && said !== OWN_NAME) words.hard.push(said);
    }
    if (ts.isCallExpression(node)) {
      const key = node.arguments[LOOK_UPS.get(node.expression.getText()) ?? -1];
      if (key && ts.isStringLiteralLike(key)) words.keys.push(key.text);
    }
    node.forEachChild(visit);
  };
  visit(file);
  return words;
}
