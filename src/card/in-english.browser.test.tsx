import { render } from 'preact';
import { expect, onTestFinished, test } from 'vitest';
import { InEnglish } from './in-english.tsx';
import { StringsContext, type Strings } from './strings.ts';

function drawn(locale: string): string {
  const root = document.createElement('div');
  const t: Strings = (key) => (key === 'locale' ? locale : key);
  render(
    <StringsContext.Provider value={t}>
      <InEnglish />
    </StringsContext.Provider>,
    root,
  );
  onTestFinished(() => {
    render(null, root);
  });
  return root.textContent;
}

test.each(['de', 'fr', 'es'])('a reader in %s is told that the texts are English', (locale) => {
  expect(drawn(locale)).toBe('inEnglish');
});

test.each(['en', 'en-GB', 'en-US'])('a reader in %s is told nothing', (locale) => {
  expect(drawn(locale)).toBe('');
});
