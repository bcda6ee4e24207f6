/**
 * Runs before the scanner in every frame, and only while packs are on: it fetches the names that the
 * scanner is to take instead of those it carries. Where packs changed under an open page, it runs
 * again, and everything is read anew.
 */
import { readFrameNames } from '../platform/packs/frame-names.ts';
import { world } from './world.ts';

async function fetchNames(): Promise<void> {
  world.names = null;
  world.names = await readFrameNames().catch(() => undefined);
  world.start?.(world.names);
}

void fetchNames();
