/** Cards in frames that would cut them off. */
import { type Frame, type Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { GRACE_MS } from '../../src/page/timings.ts';
import { askCard, cardWith, clickInCard, noCard } from './card.ts';
import { extension } from './harness.ts';
import { summaryOf } from './pack.ts';
import { hover, paintedWith } from './point.ts';
import { holds, until } from './until.ts';

const PAGE = '/tests/pages/small-frames.html';

async function frameOf(page: Page, selector: string): Promise<Frame> {
  const frame = await until(`the frame ${selector}`, async () =>
    (await page.$(selector))?.contentFrame(),
  );
  await paintedWith(frame, 'warfarin');
  return frame;
}

/** Whether the card stands in the top document, and how high it is. */
function whereabouts(page: Page): Promise<{ top: boolean; height: number } | null> {
  return askCard(page, (root) => {
    const view = root.ownerDocument.defaultView;
    const { height = 0 } = root.querySelector('.box')?.getBoundingClientRect() ?? {};
    return { top: view?.top === view, height };
  });
}

extension('a small frame', {}, (at) => {
  test('of the same origin has its card around it, which the pointer can enter', async () => {
    const page = await at.open(PAGE);
    const frame = await frameOf(page, '#same');
    await hover(page, 'warfarin', frame);
    await cardWith(page, summaryOf('warfarin'));
    const where = await whereabouts(page);
    expect(where?.top).toBe(true);
    expect(where?.height).toBeGreaterThan(200);
    await clickInCard(page, messages.more.message);
    await holds('the card stays with the pointer in it', 2 * GRACE_MS, () =>
      askCard(page, () => true).then(Boolean),
    );
    await cardWith(page, messages.copyText.message);
    await page.keyboard.press('Escape');
    await noCard(page);
    await page.close();
  });

  test('of the same origin takes its card along when it goes', async () => {
    const page = await at.open(PAGE);
    const frame = await frameOf(page, '#same');
    await hover(page, 'warfarin', frame);
    await cardWith(page, summaryOf('warfarin'));
    await page.$eval('#same', (it) => {
      it.remove();
    });
    await noCard(page);
    await page.close();
  });

  test('of another origin says one line, whose button opens the monograph', async () => {
    const page = await at.open(PAGE);
    const frame = await frameOf(page, '#other');
    await hover(page, 'warfarin', frame);
    await cardWith(page, messages.lineOpen.message);
    expect((await whereabouts(page))?.top).toBe(false);
    await clickInCard(page, messages.lineOpen.message, frame);
    await until('a tab with the monograph of warfarin', async () => {
      const texts = await Promise.all(
        (await at.session.browser.pages()).map((it) =>
          it
            .evaluate(() =>
              location.pathname.includes('/monograph/') ? document.body.innerText : '',
            )
            .catch(() => ''),
        ),
      );
      return texts.some((text) => text.includes(summaryOf('warfarin')));
    });
    await page.close();
  });
});

extension('a frame whose address holds its page', {}, (at) => {
  test.each(['data', 'blob', 'srcdoc'])('has its names underlined: %s', async (kind) => {
    const page = await at.open(PAGE);
    await page.evaluate((how) => {
      const html = '<p>Take warfarin.</p>';
      const frame = document.createElement('iframe');
      frame.id = 'made';
      if (how === 'srcdoc') frame.srcdoc = html;
      else if (how === 'data') frame.src = `data:text/html,${html}`;
      else frame.src = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
      document.body.prepend(frame);
    }, kind);
    await frameOf(page, '#made');
    await page.close();
  });
});

/** The text of the live region that tells where the walk is, in whichever frame. */
function walked(page: Page): Promise<string | null> {
  return askCard(page, (root) => root.querySelector('[role=status]')?.textContent ?? null);
}

extension('the walk by keyboard', {}, (at) => {
  test('goes through frames in document order, and Enter opens there', async () => {
    const page = await at.open(PAGE);
    await frameOf(page, '#same');
    await frameOf(page, '#other');
    const names = ['ibuprofen', 'warfarin', 'metformin', 'ketamine', 'warfarin'];
    for (const [index, name] of names.entries()) {
      await at.session.command('next-mention');
      const words = `${index + 1} of 5: ${name}`;
      await until(words, async () => (await walked(page))?.endsWith(words) ?? false);
    }
    await at.session.command('previous-mention');
    await until('ketamine again', async () => (await walked(page))?.endsWith('ketamine') ?? false);
    for (const name of ['metformin', 'warfarin']) {
      await at.session.command('previous-mention');
      await until(name, async () => (await walked(page))?.endsWith(name) ?? false);
    }
    await page.keyboard.press('Enter');
    await cardWith(page, summaryOf('warfarin'));
    await page.keyboard.press('Escape');
    await noCard(page);
    await page.close();
  });
});
