/** Unfolds everything while a page is printed: on paper nothing can be opened. */
export function unfoldForPrint(window: Window): void {
  let folded: HTMLDetailsElement[] = [];
  window.addEventListener('beforeprint', () => {
    folded = [...window.document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const it of folded) it.open = true;
  });
  window.addEventListener('afterprint', () => {
    for (const it of folded) it.open = false;
  });
}
