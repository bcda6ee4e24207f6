import { expect, it } from 'vitest';
import { changesOf } from './release-notes.ts';

const CHANGELOG = '# medgloss\n\n## 1.1.0\n\n### Minor Changes\n\n- New.\n\n## 1.0.0\n\n- Old.\n';

it('takes one version out of the changelog', () => {
  expect(changesOf(CHANGELOG, '1.1.0')).toBe('### Minor Changes\n\n- New.');
  expect(changesOf(CHANGELOG, '1.0.0')).toBe('- Old.');
});

it('says what to do where the changelog lacks it', () => {
  expect(() => changesOf(CHANGELOG, '2.0.0')).toThrow('run `npx changeset version`');
});
