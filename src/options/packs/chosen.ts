/** Files that somebody chose in a dialog or dropped, folders unfolded. */
import type { ChosenFile } from './orders.ts';

/** Files of an `<input>`; those of a folder know their place in it. */
export function chosenFiles(list: FileList | null): ChosenFile[] {
  return [...(list ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

const readBatch = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> =>
  new Promise((done, failed) => reader.readEntries(done, failed));

const readFile = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((done, failed) => entry.file(done, failed));

async function filesBelow(entry: FileSystemEntry): Promise<ChosenFile[]> {
  const path = entry.fullPath.replace(/^\//, '');
  if (entry.isFile) return [{ path, file: await readFile(entry as FileSystemFileEntry) }];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: ChosenFile[] = [];
  // A reader gives a folder in portions, the last one empty.
  for (let batch = await readBatch(reader); batch.length > 0; batch = await readBatch(reader)) {
    for (const inner of batch) found.push(...(await filesBelow(inner)));
  }
  return found;
}

/** Files and folders that were dropped. Must be called within the event: later they are gone. */
export async function droppedFiles(data: DataTransfer): Promise<ChosenFile[]> {
  // Files that come from no disk, as out of a mail, have no entry.
  const items = [...data.items].map((item) => item.webkitGetAsEntry() ?? item.getAsFile());
  const files: ChosenFile[] = [];
  for (const item of items) {
    if (item instanceof File) files.push({ path: item.name, file: item });
    else if (item) files.push(...(await filesBelow(item)));
  }
  return files;
}
