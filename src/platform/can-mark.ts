/** Whether this browser can underline names: Chrome can since 105, Firefox since 140. */
export function canMark(): boolean {
  // Asking `CSS` itself makes a browser build all of it in a frame that has not used it yet.
  return 'Highlight' in globalThis;
}
