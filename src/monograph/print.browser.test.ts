import { expect, it, onTestFinished } from 'vitest';
import { unfoldForPrint } from './print.ts';

it('is unfolded on paper, and as it was afterwards', () => {
  document.body.innerHTML = '<details open></details><details></details>';
  onTestFinished(() => {
    document.body.innerHTML = '';
  });
  unfoldForPrint(window);
  const state = () => [...document.querySelectorAll('details')].map((it) => it.open);
  window.dispatchEvent(new Event('beforeprint'));
  expect(state()).toEqual([true, true]);
  window.dispatchEvent(new Event('afterprint'));
  expect(state()).toEqual([true, false]);
});
