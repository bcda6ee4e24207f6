/** The count on the toolbar button: how many grave cautions the page of a tab combines. */
import browser, { type Runtime } from 'webextension-polyfill';
import { graveCount } from '../knowledge/page-cautions.ts';
import type { Knowledge } from '../knowledge/compose.ts';
import type { PageName } from '../knowledge/page-summary.ts';
import { readSummary } from './active-page.ts';
import { strings } from './strings.ts';

/** As the signal of the gravest class, with a contrast of 9 to white. */
const GROUND = '#8c1522';
const INK = '#ffffff';

/** Chrome tells of pages that are made before they are wanted; the types do not know it. */
type Sender = Runtime.MessageSender & { documentLifecycle?: string };

/**
 * Counts anew for the page that the sender shows; nothing for one that is not shown yet. `open`
 * gives what is known of the page's names.
 */
export async function countCautions(
  { tab, frameId, documentLifecycle = 'active' }: Sender,
  open: (names: PageName[]) => Promise<Knowledge>,
): Promise<void> {
  if (tab?.id === undefined || frameId !== 0 || documentLifecycle !== 'active') return;
  const tabId = tab.id;
  const summary = await readSummary(tabId);
  const count =
    summary.pairs.length === 0 ? 0 : await graveCount(summary, await open(summary.names));
  const text = count === 0 ? '' : String(count);
  const name = strings('extensionName');
  const said = new Intl.PluralRules(strings('locale')).select(count);
  const title = count === 0 ? name : strings(`badgeTitle_${said}`, [text]);
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: GROUND }),
    browser.action.setTitle({ tabId, title }),
  ]);
  // Firefox chooses a colour that can be read; Chrome has to be told, where it can be (110).
  await (browser.action as Partial<typeof browser.action>).setBadgeTextColor?.({
    tabId,
    color: INK,
  });
}
