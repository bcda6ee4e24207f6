import { render } from 'preact';
import { expect, it, onTestFinished, vi } from 'vitest';
import { StringsContext } from '../card/strings.ts';
import { testStrings } from '../card/test-strings.ts';
import html from './index.html?raw';
import { Popup } from './popup.tsx';
import { testClient } from './test-popup.tsx';

it('takes over the field that stands before the script does, and what was typed into it', async () => {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  document.body.append(...body.children);
  const early = document.querySelector('input');
  if (!early) throw new Error('The page has no field of its own.');
  early.value = 'elavil';
  onTestFinished(() => {
    render(null, document.body);
    document.body.innerHTML = '';
  });
  const client = testClient();
  render(
    <StringsContext.Provider value={testStrings}>
      <Popup client={client} query="" />
    </StringsContext.Provider>,
    document.body,
  );
  await vi.waitFor(() => {
    expect(client.search).toHaveBeenCalledWith('elavil');
  });
  expect(document.querySelectorAll('input:not([role=switch]), h1, main')).toHaveLength(3);
  expect(document.querySelector('input')).toBe(early);
  expect(early.value).toBe('elavil');
  expect(early.getAttribute('role')).toBe('combobox');
  expect(early.labels?.[0]?.textContent).toContain('Look up a medicine');
  expect(early.hasAttribute('aria-label')).toBe(false);
});
