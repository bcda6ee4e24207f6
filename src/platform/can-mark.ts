/** Whether this browser can underline names: Chrome can since 105, Firefox since 140. */
export function canMark(): boolean {
  return 'highlights' in CSS;
}
