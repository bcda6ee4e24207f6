/** Markdown as this dialect means it: no raw HTML, no footnotes, no references; they are text. */
import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';

/**
 * Syntax that pages of medicines never mean: an indented line is a paragraph, a line under a
 * paragraph is a rule and not its heading, and a `[^key]` is ours to read.
 */
const UNUSED_SYNTAX = [
  'codeIndented',
  'definition',
  'gfmFootnoteCall',
  'gfmFootnoteDefinition',
  'gfmPotentialFootnoteCall',
  'htmlFlow',
  'htmlText',
  'setextUnderline',
];

function withoutUnusedSyntax(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    { disable: { null: UNUSED_SYNTAX } },
  ];
}

const parser = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  // "~50% … ~60%" strikes nothing out.
  .use(remarkGfm, { singleTilde: false })
  .use(withoutUnusedSyntax)
  .freeze();

/** The tree of a Markdown text. */
export function parseMarkdown(text: string): Root {
  return parser.parse(text);
}
