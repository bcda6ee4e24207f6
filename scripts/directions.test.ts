import { expect, test } from 'vitest';
import { whyNot } from './directions.ts';

test.each([
  ['knowledge/lexicon.ts', './types.ts'],
  ['card/card.tsx', '../knowledge/types.ts'],
  ['card/card.tsx', 'preact/hooks'],
  ['content/scanner.iife.ts', '../page/read.ts'],
  ['content/scanner.iife.ts', '../../build/pack/filter.json'],
  ['platform/messages.ts', 'webextension-polyfill'],
  ['background/main.ts', '../content/card.iife.ts?script&iife'],
  ['authoring/command/main.ts', 'node:fs'],
])('%s may import %s', (path, specifier) => {
  expect(whyNot(path, specifier)).toBeNull();
});

test.each([
  ['knowledge/lexicon.ts', '../authoring/pack.ts'],
  ['knowledge/lexicon.ts', 'node:fs'],
  ['page/paint.ts', '../card/card.tsx'],
  ['page/paint.ts', 'preact'],
  ['card/card.tsx', '../platform/messages.ts'],
  ['card/card.tsx', 'webextension-polyfill'],
  ['popup/main.tsx', '../content/ask.ts'],
  ['background/main.ts', '../content/ask.ts'],
  ['authoring/read.ts', 'node:fs'],
  ['shed/tool.ts', '../knowledge/types.ts'],
])('%s may not import %s', (path, specifier) => {
  expect(whyNot(path, specifier)).not.toBeNull();
});
