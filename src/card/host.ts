import hostCss from './host.css?inline';
import themeCss from './theme.css?inline';

/** A popover for one document, not in it yet, with a closed root that has our styles and `css`. */
export function makeHost(doc: Document, css: string): { host: HTMLElement; root: ShadowRoot } {
  const host = doc.createElement('div');
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  // The constructor of the page's window: a sheet is adopted only within its own document.
  const sheet = new (doc.defaultView ?? globalThis).CSSStyleSheet();
  sheet.replaceSync(`${hostCss}\n${themeCss}\n${css}`);
  root.adoptedStyleSheets = [sheet];
  return { host, root };
}
