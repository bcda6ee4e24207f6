import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/**
 * Opens a database of ours at the first call and keeps it; it is opened anew after a failure, after
 * the browser closed it, and after it stood in the way of its deletion or of a newer version of us.
 */
export function lastingDatabase<Schema extends DBSchema>(
  name: string,
  version: number,
  upgrade: (database: IDBPDatabase<Schema>) => void,
): () => Promise<IDBPDatabase<Schema>> {
  let opened: Promise<IDBPDatabase<Schema>> | null = null;
  const forget = (): void => {
    opened = null;
  };
  return () =>
    (opened ??= openDB<Schema>(name, version, {
      upgrade,
      blocking(_current, _next, event) {
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    }).catch((error: unknown) => {
      forget();
      throw error;
    }));
}
