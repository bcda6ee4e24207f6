/** Entry of the page that greets a reader once, after installing. */
import { render } from 'preact';
import '../card/theme.css';
import { Provide } from '../card/provide.tsx';
import { canMark } from '../platform/can-mark.ts';
import { watchLook } from '../platform/look.ts';
import { openSettings } from '../platform/options-page.ts';
import { strings } from '../platform/strings.ts';
import './welcome.css';
import { Welcome } from './welcome.tsx';

const PAINTER = '/src/content/painter.iife.js';
const SCANNER = '/src/content/scanner.iife.js';
const CARD = '/src/content/card.iife.js';

/** What the scripts leave for each other. */
interface Scripts {
  medgloss?: { frame?: unknown; card?: unknown };
}

/** Imported, for trusted types let no script element have an address. */
const run = (src: string): Promise<unknown> => import(/* @vite-ignore */ src);

/**
 * Runs the very scripts that read pages of the web, so that the sentence is live: the worker can't
 * put them into a page of ours. A change of settings sends the card's away.
 */
async function bringToLife(): Promise<void> {
  // In their order: each works on what the one before has left.
  await run(PAINTER);
  await run(SCANNER);
  document.addEventListener('pointerover', () => {
    const { frame, card } = (globalThis as Scripts).medgloss ?? {};
    if (frame !== undefined && card === undefined) void run(CARD);
  });
}

watchLook(document, () => undefined);
render(
  <Provide strings={strings} emergency="">
    <Welcome openSettings={() => void openSettings()} canMark={canMark()} />
  </Provide>,
  document.body,
);
if (canMark()) void bringToLife();
