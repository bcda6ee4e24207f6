/** Watches the roots of a document for changes of their text. */
import { SHOW_TEXT } from './cursor.ts';
import { isElement, isInline, isText } from './inline.ts';
import { MOST_RECORDS } from './limits.ts';
import type { MentionStore } from './mentions.ts';
import type { Root } from './types.ts';

export interface Changes {
  /** Text nodes and trees to read. */
  read: Node[];
  /** Trees that may hold new shadow roots. */
  grown: Element[];
}

export interface Watch {
  /** False if the root was watched before. */
  add(root: Root): boolean;
  /** Takes in what another observer of the same things has seen. */
  digest(records: readonly MutationRecord[]): void;
  /** What has changed since the last call, without what is inside another of them. */
  take(): Changes;
  /** Lets go of shadow roots whose host has left, and of mentions that have. */
  sweep(): void;
  roots(): readonly Root[];
  destroy(): void;
}

/**
 * Of attributes only `contenteditable` is watched: it tells where somebody's caret may be. Those
 * that show or hide text (`hidden`, `class`, `open`) change nothing in what the text says: whether
 * it is seen is judged when it is painted.
 */
export const WATCHED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributeFilter: ['contenteditable'],
};

/** The text at the edge of a sibling of what came or went, if text may run on there. */
function edgeText(sibling: Node | null, last: boolean): Text | null {
  let node = sibling;
  while (node && !isText(node)) {
    if (!isElement(node) || !isInline(node)) return null;
    node = last ? node.lastChild : node.firstChild;
  }
  return node;
}

/** `changed` is called after each batch of mutations that left something to read. */
export function createWatch(store: MentionStore, changed: () => void): Watch {
  const observers = new Map<Root, MutationObserver>();
  let dirty = new Set<Node>();
  /** Elements that came, to be searched for shadow roots. */
  let grown = new Set<Element>();
  let removed = false;

  /** An inline element is read text by text, with its surroundings: words may run through it. */
  function addTree(node: Node): void {
    if (!isElement(node)) {
      dirty.add(node);
      return;
    }
    grown.add(node);
    if (!isInline(node)) {
      dirty.add(node);
      return;
    }
    const walker = node.ownerDocument.createTreeWalker(node, SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) dirty.add(text);
  }

  function addText(text: Text | null): void {
    if (text?.isConnected) dirty.add(text);
  }

  /** A mention whose words still stand at its place stays, so that it does not flicker. */
  function textChanged(text: Text): void {
    dirty.add(text);
    for (const mention of store.inNode(text)) {
      const { start, end } = mention;
      const within = start.node === text && end.node === text;
      if (within && text.data.startsWith(mention.mention.text, start.offset)) continue;
      store.drop(mention);
    }
  }

  function childrenChanged({
    addedNodes,
    removedNodes,
    previousSibling,
    nextSibling,
  }: MutationRecord): void {
    for (const node of removedNodes) {
      if (!isText(node)) removed = true;
      else if (!node.isConnected) for (const mention of store.inNode(node)) store.drop(mention);
    }
    for (const node of addedNodes) {
      if (isText(node)) dirty.add(node);
      else if (isElement(node)) addTree(node);
    }
    addText(edgeText(previousSibling, true));
    addText(edgeText(nextSibling, false));
  }

  function digest(records: readonly MutationRecord[]): void {
    const wholesale = records.length > MOST_RECORDS;
    for (const record of records) {
      if (record.type === 'characterData') textChanged(record.target as Text);
      else if (wholesale || record.type === 'attributes') addTree(record.target);
      else childrenChanged(record);
    }
    removed = (removed || wholesale) && (store.size() > 0 || observers.size > 1);
    if (dirty.size > 0 || removed) changed();
  }

  /** Those still in the document, and not inside another. */
  function outermost<T extends Node>(nodes: ReadonlySet<Node>, from: ReadonlySet<T>): T[] {
    return [...from].filter((node) => {
      let parent = node.parentNode;
      while (parent && !nodes.has(parent)) parent = parent.parentNode;
      return !parent && node.isConnected;
    });
  }

  return {
    add(root) {
      if (observers.has(root)) return false;
      const observer = new MutationObserver(digest);
      observer.observe(root, WATCHED);
      observers.set(root, observer);
      return true;
    },
    digest,
    take() {
      const changes = { read: outermost(dirty, dirty), grown: outermost(grown, grown) };
      dirty = new Set();
      grown = new Set();
      return changes;
    },
    sweep() {
      if (!removed) return;
      removed = false;
      store.sweep();
      for (const [root, observer] of observers) {
        if (root.isConnected) continue;
        observer.disconnect();
        observers.delete(root);
      }
    },
    roots: () => [...observers.keys()],
    destroy() {
      for (const observer of observers.values()) observer.disconnect();
      observers.clear();
      dirty = new Set();
      grown = new Set();
    },
  };
}
