/** Offers a file to the reader, under a name that any file system takes. */
export function saveAs(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name.replace(/[\u0000-\u001f\\/:*?"<>|]+/g, '-');
  link.click();
  URL.revokeObjectURL(link.href);
}
