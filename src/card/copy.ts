/**
 * Copies a text; false if the browser or the page did not let it. Nothing is selected for it: what is
 * selected, a page can read, even in a closed shadow root. `navigator.clipboard` is missing on pages
 * without TLS, and some forbid it to frames; the command works wherever a button was pressed.
 */
export function copyText(document: Document, text: string): boolean {
  let given = false;
  function give(event: ClipboardEvent): void {
    event.clipboardData?.setData('text/plain', text);
    given = event.clipboardData !== null;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
  const options = { capture: true };
  const view = document.defaultView ?? document;
  view.addEventListener('copy', give as EventListener, options);
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- what replaces it is missing there
    return document.execCommand('copy') && given;
  } finally {
    view.removeEventListener('copy', give as EventListener, options);
  }
}
