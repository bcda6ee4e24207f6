/** Puts components on the test's page with the style sheets that ship. */
import { type ComponentChild, render } from 'preact';
import { onTestFinished } from 'vitest';
import cardCss from './card.css?inline';
import { StringsContext } from './strings.ts';
import { testStrings } from './test-strings.ts';
import themeCss from './theme.css?inline';

/** Adds these sheets to the page until the test ends. */
function withSheets(...texts: string[]): void {
  const sheets = texts.map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  document.adoptedStyleSheets.push(...sheets);
  onTestFinished(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((it) => !sheets.includes(it));
  });
}

/** Draws with the English words into a root of class `mg`, which goes when the test ends. */
export function mount(child: ComponentChild, ...moreSheets: string[]): HTMLElement {
  withSheets(themeCss, cardCss, ...moreSheets);
  const root = document.createElement('div');
  root.className = 'mg';
  root.style.background = 'var(--surface)';
  document.body.append(root);
  render(<StringsContext.Provider value={testStrings}>{child}</StringsContext.Provider>, root);
  onTestFinished(() => {
    render(null, root);
    root.remove();
  });
  return root;
}

/** The first element whose own text is `text`. Throws if there is none. */
export function byText(root: ParentNode, selector: string, text: string): HTMLElement {
  const found = [...root.querySelectorAll<HTMLElement>(selector)].find(
    (it) => it.textContent.trim() === text,
  );
  if (found === undefined) throw new Error(`No "${selector}" with the text "${text}".`);
  return found;
}
