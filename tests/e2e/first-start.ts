/**
 * Starts Firefox once before its tests, and keeps what it compiled: with that, each of the many
 * fresh profiles starts in half the time.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestProject } from 'vitest/node';
import { findBrowser } from '../../scripts/browsers.mjs';
import { openBrowser } from './browser.ts';

export default async function setup({ provide }: TestProject): Promise<(() => void) | undefined> {
  if (!findBrowser('firefox')) return undefined;
  const profile = mkdtempSync(join(tmpdir(), 'medgloss-'));
  const session = await openBrowser('firefox', { headless: true, profile });
  await (await session.browser.newPage()).goto('about:blank');
  await session.close();
  provide('firstStart', profile);
  return () => {
    rmSync(profile, { recursive: true, force: true });
  };
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the profile with which Firefox was started first. */
    firstStart?: string;
  }
}
