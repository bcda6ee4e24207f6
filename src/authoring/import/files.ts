/** Which files of a folder or a zip are pages. */

/** A file to import: its bytes; only their number where there are too many to load; or a fault. */
export type PageFile =
  | { path: string; bytes: Uint8Array }
  | { path: string; size: number }
  | { path: string; fault: string };

const PAGE = /\.(?:md|markdown|mdown)$/i;
/** Folders and files that tools leave behind, and what no path of a page holds. */
const HIDDEN = /(?:^|\/)(?:\.(?!\.?\/)|__MACOSX\/|node_modules\/)/;

/** Whether a file with this path is read as a page. */
export function isPagePath(path: string): boolean {
  return PAGE.test(path) && !HIDDEN.test(path);
}

/** A path as it is shown: with forward slashes, never leading out of its folder. */
export function shownPath(path: string): string {
  return path
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/')
    .replace(/[\u0000-\u001f\u007f]/g, '');
}
