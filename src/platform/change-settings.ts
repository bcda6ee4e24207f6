/** Changes settings, and lets open pages know at once. */
import browser from 'webextension-polyfill';
import { isOff, PAUSE_MS } from './frame-settings.ts';
import { readPolicy, type Policy } from './policy.ts';
import { replaceSettings, writeSettings, type NotDrug, type Settings } from './settings.ts';
import { tellAll } from './tell.ts';

const RESUME = 'resume';

/** The end of a pause comes to open pages by an alarm: the worker sleeps meanwhile. */
async function setAlarm(pausedUntil: number): Promise<void> {
  await browser.alarms.clear(RESUME);
  if (isOff(pausedUntil)) await browser.alarms.create(RESUME, { when: pausedUntil });
}

/** Pages count again what is marked; where nothing is marked any more, nothing would. */
async function told(): Promise<void> {
  const tabs = await browser.tabs.query({});
  const clear = (tabId: number): Promise<void> =>
    // A tab may close meanwhile.
    browser.action.setBadgeText({ tabId, text: '' }).catch(() => undefined);
  await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : [clear(id)])));
  await tellAll({ type: 'settings-changed' });
}

/** The same sites and those that a policy keeps off. */
const keptOff = (sites: readonly string[], { offSites }: Policy): string[] =>
  [...new Set([...sites, ...offSites])].sort();

/** Changes what `part` makes of the settings in force; sites of a policy stay off. */
export async function changeSettings(part: (now: Settings) => Partial<Settings>): Promise<void> {
  let pausedUntil: number | undefined;
  const policy = await readPolicy();
  await writeSettings((now) => {
    const changed = part(now);
    const made = { ...changed, offSites: keptOff(changed.offSites ?? now.offSites, policy) };
    ({ pausedUntil } = made);
    return made;
  });
  if (pausedUntil !== undefined) await setAlarm(pausedUntil);
  await told();
}

/** Takes these settings in place of all others. */
export async function takeSettings(settings: Partial<Settings>): Promise<void> {
  const policy = await readPolicy();
  await replaceSettings({ ...settings, offSites: keptOff(settings.offSites ?? [], policy) });
  await setAlarm(settings.pausedUntil ?? 0);
  await told();
}

/** Turns Medgloss on or off for a site. */
export function switchSite(site: string, on: boolean): Promise<void> {
  return changeSettings(({ offSites }) => {
    const others = offSites.filter((one) => one !== site);
    return { offSites: on ? others : [...others, site].sort() };
  });
}

/** Turns Medgloss on or off everywhere; on ends a pause too. */
export function switchEverywhere(on: boolean): Promise<void> {
  return changeSettings(() =>
    on ? { offEverywhere: false, pausedUntil: 0 } : { offEverywhere: true },
  );
}

/** Marks nothing anywhere for an hour. */
export function pause(): Promise<void> {
  return changeSettings(() => ({ pausedUntil: Date.now() + PAUSE_MS }));
}

/** Leaves a word of a site alone. */
export function leaveAlone({ site, word }: NotDrug): Promise<void> {
  const entry = { site, word: word.toLowerCase() };
  return changeSettings(({ notDrugs }) => {
    const known = notDrugs.some((one) => one.site === entry.site && one.word === entry.word);
    return known ? {} : { notDrugs: [...notDrugs, entry] };
  });
}

/** Brings what frames read in line with what is stored; ends a pause that is over. */
export function refreshSettings(): Promise<void> {
  return changeSettings(({ pausedUntil }) =>
    isOff(pausedUntil) ? { pausedUntil } : { pausedUntil: 0 },
  );
}

/** Ends a pause in time. Called once, in the background. */
export function onPauseOver(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === RESUME) void refreshSettings();
  });
}
