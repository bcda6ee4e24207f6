/** What a screen reader is told, of the surfaces as they are built: in Chromium, whose tree can be read. */
import { type Page } from 'puppeteer-core';
import { describe, expect, inject, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { askCard, cardWith } from './card.ts';
import { extension, type Harness } from './harness.ts';
import { cautionOf, summaryOf } from './pack.ts';
import { hover, paintedWith } from './point.ts';
import { openStop } from './tour.ts';
import { serveSentences } from './tour-ways.ts';
import { outline } from './tree.ts';
import { until } from './until.ts';

const said = (key: keyof typeof messages): string => messages[key].message;
const SECTIONS = ['Generic Name', 'Usage', 'Dosage', 'Side Effects', 'How it Works', 'Precautions'];

/** The outline of a stop of the tour. */
async function outlineOf(at: Harness, name: string): Promise<string[]> {
  const page = await openStop(name, at);
  const lines = await outline(page);
  await page.close();
  return lines;
}

/** The lines of these roles alone, in their order. */
const only = (lines: string[], ...roles: string[]): string[] =>
  lines.filter((it) => roles.some((role) => it.startsWith(`${role} `)));

async function openCard(at: Harness): Promise<Page> {
  const page = await at.open('/say/She takes amitriptyline together with ketamine.');
  await page.bringToFront();
  await paintedWith(page.mainFrame(), 'ketamine');
  await hover(page, 'ketamine');
  await cardWith(page, summaryOf('ketamine'));
  return page;
}

describe.runIf(inject('browser') === 'chromium')('a screen reader', () => {
  extension('is told', { serve: serveSentences }, (at) => {
    test('of the card: caution first, then the sections, then what can be done', async () => {
      const page = await openCard(at);
      const lines = await outline(page, 'dialog');
      const { signal } = cautionOf('amitriptyline', 'ketamine');
      const [title, pin, close, caution, partner, ...rest] = lines;
      expect([title, pin, close]).toEqual([
        'dialog | Medgloss: ketamine',
        `button | ${said('pin')} | pressed=false`,
        `button | ${said('close')}`,
      ]);
      expect(caution).toBe(`heading 2 | ${signal} Ketamine + Amitriptyline`);
      expect(partner).toMatch(/^button [|] .*Amitriptyline$/);
      expect(only(rest, 'heading 2')).toEqual(['heading 2 | Ketamine']);
      expect(only(rest, 'heading 3')).toEqual(SECTIONS.map((it) => `heading 3 | ${it}`));
      const folds = only(rest, 'DisclosureTriangle');
      expect(folds[0]).toBe(`DisclosureTriangle | ${said('causeAndEvidence')} | expanded=false`);
      expect(folds.every((it) => it.endsWith('expanded=false'))).toBe(true);
      expect(rest.slice(-3)).toEqual([
        `button | ${said('fullMonograph')}`,
        `button | ${said('offHere')}`,
        `DisclosureTriangle | ${said('more')} | expanded=false`,
      ]);
      // A card within somebody's page must not add to the landmarks of that page.
      expect(only(lines, 'banner', 'contentinfo', 'main', 'complementary')).toEqual([]);
      await page.close();
    });

    test('of copying: a named field with the text, and a live word that it is done', async () => {
      const page = await at.open('/say/She takes amitriptyline together with ketamine.');
      await page.bringToFront();
      await paintedWith(page.mainFrame(), 'amitriptyline');
      await at.session.command('next-mention');
      await cardWith(page, 'amitriptyline');
      await page.keyboard.press('Enter');
      await until('focus in the card', () => askCard(page, (root) => root.activeElement !== null));
      const press = async (label: string): Promise<void> => {
        await until(`the focus on "${label}"`, async () => {
          await page.keyboard.press('Tab');
          return askCard(
            page,
            (root, wanted) => (root.activeElement as HTMLElement).innerText.trim() === wanted,
            label,
          );
        });
        await page.keyboard.press('Enter');
      };
      await press(said('more'));
      await press(said('copyText'));
      await until('the text', () =>
        askCard(page, (root) => root.activeElement?.localName === 'pre'),
      );
      const lines = await outline(page, 'dialog');
      expect(lines).toContain(`region | ${said('copyTitle')}`);
      await press(said('copy'));
      await until('the word that it is copied', () =>
        askCard(
          page,
          (root, word) => root.querySelector('[role=status]')?.textContent === word,
          said('copied'),
        ),
      );
      expect(only(await outline(page, 'dialog'), 'status')).toEqual(['status | live=polite']);
      await page.close();
    });

    test('of the popup: search, what it found, the page, the switches', async () => {
      const empty = await outlineOf(at, 'popup-empty');
      expect(empty.slice(1)).toEqual([
        `heading 1 | ${said('popupTitle')}`,
        `combobox | ${said('search')} | expanded=false`,
        'status | live=polite',
        `button | ${said('checkTitle')}`,
        `switch | ${said('onEverywhere')} | checked=true`,
        `button | ${said('settings')}`,
      ]);
      const found = await outlineOf(at, 'popup-search');
      expect(found).toContain(`combobox | ${said('search')} | expanded=true`);
      expect(found).toContain(`listbox | ${said('search')}`);
      expect(only(found, 'option')[0]).toBe(`option | Amitriptyline ${summaryOf('amitriptyline')}`);
      const page = await outlineOf(at, 'popup-page');
      const { signal } = cautionOf('ibuprofen', 'warfarin');
      expect(only(page, 'heading 1', 'heading 2', 'heading 3')).toEqual([
        `heading 1 | ${said('popupTitle')}`,
        `heading 2 | ${said('onThisPage')}`,
        `heading 3 | ${signal} Ibuprofen + Warfarin`,
      ]);
      expect(only(page, 'switch')).toHaveLength(2);
    });

    test('of the matrix: a table whose cells say both names and what is known', async () => {
      const lines = await outlineOf(at, 'popup-matrix');
      expect(only(lines, 'table')).toEqual([`table | ${said('matrixTitle')}`]);
      expect(only(lines, 'columnheader')).toHaveLength(4);
      expect(only(lines, 'rowheader').map((it) => it.split(' | ')[1])).toEqual([
        'Ketamine',
        'Warfarin',
        'Phenelzine',
        'Ibuprofen',
      ]);
      const cells = only(lines, 'cell').filter((it) => it !== 'cell | ');
      expect(cells).toHaveLength(10);
      const grave = said('signalAvoid');
      expect(
        lines.some(
          (it) => it.startsWith('button') && it.includes(`Amitriptyline and Phenelzine: ${grave}`),
        ),
      ).toBe(true);
      expect(only(lines, 'status').length).toBeGreaterThan(0);
    });

    test('of the full monograph: one heading for each part, and sources as links', async () => {
      const lines = await outlineOf(at, 'monograph');
      expect(only(lines, 'heading 1')).toEqual(['heading 1 | Ketamine']);
      expect(only(lines, 'heading 2')).toEqual(
        [said('cautionsHeading'), ...SECTIONS, said('names'), said('sources')].map(
          (it) => `heading 2 | ${it}`,
        ),
      );
      expect(only(lines, 'link').length).toBeGreaterThan(5);
      expect(only(lines, 'button').slice(0, 2)).toEqual([
        `button | ${said('print')}`,
        `button | ${said('copyText')}`,
      ]);
    });

    test('of the settings and the welcome: headings, named groups, a live word', async () => {
      const options = await outlineOf(at, 'options');
      expect(only(options, 'heading 1')).toEqual([`heading 1 | ${said('optionsTitle')}`]);
      expect(only(options, 'group').slice(0, 4)).toEqual(
        [
          said('openTitle'),
          said('underlineTitle'),
          said('textSizeTitle'),
          said('classesTitle'),
        ].map((it) => `group | ${it}`),
      );
      expect(only(options, 'radio')[0]).toBe(`radio | ${said('openHover')} | checked=true`);
      expect(only(options, 'status').length).toBeGreaterThan(0);
      const welcome = await outlineOf(at, 'welcome');
      expect(only(welcome, 'heading 1', 'heading 2')).toEqual([
        `heading 1 | ${said('welcomeTitle')}`,
        `heading 2 | ${said('welcomeTry')}`,
        `heading 2 | ${said('welcomeNever')}`,
      ]);
    });
  });
});
