/** What Chromium tells a screen reader of a page, closed shadow roots included. */
import { type Page, type Protocol } from 'puppeteer-core';

type Node = Protocol.Accessibility.AXNode;

/** Roles that lead nowhere by themselves, and say nothing that their text does not. */
const SILENT = [
  ...['generic', 'none', 'InlineTextBox', 'StaticText', 'LineBreak', 'paragraph', 'ListMarker'],
  ...['strong', 'emphasis', 'superscript', 'LabelText', 'Legend', 'listitem', 'sectionheader'],
  ...['caption', 'row', 'rowgroup', 'article'],
];

const stateOf = ({ properties = [] }: Node, name: string): string =>
  String((properties.find((it) => it.name === name)?.value.value ?? '') as string | boolean);

/** One node in a line: its role, its level, its name, and what it is in. */
function lineOf(node: Node): string {
  const role = String(node.role?.value);
  const level = role === 'heading' ? ` ${stateOf(node, 'level')}` : '';
  const states = ['expanded', 'pressed', 'checked', 'live'].flatMap((name) => {
    const value = stateOf(node, name);
    return value === '' ? [] : [`${name}=${value}`];
  });
  return [`${role}${level}`, String(node.name?.value ?? ''), ...states].filter(Boolean).join(' | ');
}

/**
 * The tree in its order, a line for each thing that can be gone to or that speaks, from the first
 * one of `role` if one is named.
 */
export async function outline(page: Page, role?: string): Promise<string[]> {
  const cdp = await page.createCDPSession();
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  await cdp.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const below = (node: Node): Node[] =>
    (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? [child, ...below(child)] : [];
    });
  const [top] = nodes.filter((node) => role === undefined || node.role?.value === role);
  const speaks = (node: Node): boolean =>
    !node.ignored && !SILENT.includes(String(node.role?.value)) && lineOf(node).includes(' ');
  return top ? [top, ...below(top)].filter(speaks).map(lineOf) : [];
}
