/** The underline's style sheet: adopted by each root that has underlines, seen on screens alone. */
import type { Root } from './types.ts';

export interface Sheets {
  /** Adopts into this root, again if the page has replaced its list. */
  adopt(root: Root): void;
  /** Looks whether the page has thrown any of them out. */
  check(): void;
  size(): number;
  destroy(): void;
}

/** Firefox needs the sheet in each shadow root; Chromium inherits it, and takes no harm. */
export function createSheets(text: () => string): Sheets {
  let sheet: CSSStyleSheet | null = null;
  const adopted = new Set<Root>();

  function put(root: Root): void {
    if (!sheet) {
      sheet = new CSSStyleSheet({ media: 'screen' });
      sheet.replaceSync(text());
    }
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  }

  return {
    adopt(root) {
      if (adopted.has(root)) return;
      adopted.add(root);
      put(root);
    },
    check() {
      for (const root of adopted) {
        if (root.isConnected) put(root);
        else adopted.delete(root);
      }
    },
    size: () => adopted.size,
    destroy() {
      for (const root of adopted) {
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
      }
      adopted.clear();
    },
  };
}
