/** Document order over shadow roots: what is in a host's shadow comes before what is in the host. */
import { SHOW_TEXT } from './cursor.ts';
import type { PageMention, Spot } from './types.ts';

const FOLLOWING = 4;
const PRECEDING = 2;

/** The node, its root's host, that one's root's host, …: outermost last. */
function hosts(node: Node): Node[] {
  const chain: Node[] = [node];
  for (let root = node.getRootNode(); 'host' in root;) {
    const host = (root as ShadowRoot).host;
    chain.push(host);
    root = host.getRootNode();
  }
  return chain;
}

function compareAcrossRoots(a: Node, b: Node): number {
  const chainA = hosts(a);
  const chainB = hosts(b);
  let nodeA = chainA.pop();
  let nodeB = chainB.pop();
  while (nodeA === nodeB && chainA.length > 0 && chainB.length > 0) {
    nodeA = chainA.pop();
    nodeB = chainB.pop();
  }
  if (!nodeA || !nodeB) return 0;
  if (nodeA === nodeB) return chainA.length - chainB.length;
  const position = nodeA.compareDocumentPosition(nodeB);
  // One is in the shadow of the host that holds the other: bits "contains" come with an order.
  if (position & Node.DOCUMENT_POSITION_CONTAINED_BY && chainA.length > 0) return -1;
  if (position & Node.DOCUMENT_POSITION_CONTAINS && chainB.length > 0) return 1;
  return position & FOLLOWING ? -1 : position & PRECEDING ? 1 : 0;
}

/** Negative if `a` comes first. */
export function compareSpots(a: Spot, b: Spot): number {
  if (a.node === b.node) return a.offset - b.offset;
  const position = a.node.compareDocumentPosition(b.node);
  if (position & Node.DOCUMENT_POSITION_DISCONNECTED) return compareAcrossRoots(a.node, b.node);
  return position & FOLLOWING ? -1 : 1;
}

/** Few enough to be sorted by comparing; comparing two of many siblings costs a walk between them. */
const FEW = 32;

/** Mentions of one tree in its order. */
function inTreeOrder(
  tree: Node,
  mentions: ReadonlySet<PageMention>,
  inNode: (node: Text) => readonly PageMention[],
): PageMention[] {
  if (mentions.size <= FEW) return [...mentions].sort((a, b) => compareSpots(a.start, b.start));
  const document = tree.ownerDocument ?? (tree as Document);
  const walker = document.createTreeWalker(tree, SHOW_TEXT);
  const ordered: PageMention[] = [];
  while (ordered.length < mentions.size) {
    const node = walker.nextNode() as Text | null;
    if (!node) break;
    const here = inNode(node).filter((one) => one.start.node === node && mentions.has(one));
    here.sort((a, b) => a.start.offset - b.start.offset);
    ordered.push(...here);
  }
  return ordered;
}

/** Mentions of several trees in composed order. Those outside any document are left out. */
export function inComposedOrder(
  mentions: ReadonlySet<PageMention>,
  inNode: (node: Text) => readonly PageMention[],
): PageMention[] {
  const byRoot = new Map<Node, Set<PageMention>>();
  for (const mention of mentions) {
    const { node } = mention.start;
    if (!node.isConnected) continue;
    const root = node.getRootNode();
    const others = byRoot.get(root);
    if (others) others.add(mention);
    else byRoot.set(root, new Set([mention]));
  }
  // Outer trees first: the mentions of a shadow root then go in as one piece.
  const trees = [...byRoot].sort(([a], [b]) => hosts(a).length - hosts(b).length);
  let ordered: PageMention[] = [];
  for (const [root, inRoot] of trees) {
    const list = inTreeOrder(root, inRoot, inNode);
    const first = list[0];
    const place = first ? placeFor(ordered, first) : 0;
    ordered = [...ordered.slice(0, place), ...list, ...ordered.slice(place)];
  }
  return ordered;
}

/** The index in `ordered` before which the mention belongs. */
export function placeFor(ordered: readonly PageMention[], mention: PageMention): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = ordered[middle];
    if (other && compareSpots(other.start, mention.start) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
