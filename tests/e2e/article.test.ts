import { test } from 'vitest';
import { extension } from './harness.ts';
import { expectQuietVisit } from './scenario.ts';

const ARTICLE = '/example/article.html';

extension('the shipped article', { recorded: [ARTICLE] }, (at) => {
  test('shows the caution first, and leaves the page as it was', async () => {
    const page = await at.open(ARTICLE);
    await expectQuietVisit(page, at.untouched(ARTICLE));
    await page.close();
  });
});
