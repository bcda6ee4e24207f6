import { describe, expect, it } from 'vitest';
import { mendLine, readLabel, splitLabels } from './label-lines.ts';

function label(line: string) {
  const read = readLabel(mendLine(line));
  return read && [read.key, read.words, read.rest, read.marked];
}

describe('readLabel, of a mended line', () => {
  it.each([
    ['**Usage:** pain', ['usage', 'Usage', 'pain', true]],
    ['**Usage**: pain', ['usage', 'Usage', 'pain', true]],
    ['**Usage:**pain', ['usage', 'Usage', 'pain', true]],
    ['** Usage: ** pain', ['usage', 'Usage', 'pain', true]],
    ['**Usage: ** pain', ['usage', 'Usage', 'pain', true]],
    ['\\*\\*Usage:\\*\\* pain', ['usage', 'Usage', 'pain', true]],
    ['__Usage:__ pain', ['usage', 'Usage', 'pain', true]],
    ['***Usage:*** pain', ['usage', 'Usage', 'pain', true]],
    ['*Usage:* pain', ['usage', 'Usage', 'pain', true]],
    ['2. **Usage:** pain', ['usage', 'Usage', 'pain', true]],
    ['###Usage', ['usage', 'Usage', '', true]],
    ['### Usage: for pain', ['usage', 'Usage', 'for pain', true]],
    ['**Usage** treats pain', ['usage', 'Usage', 'treats pain', false]],
    ['Usage: pain', ['usage', 'Usage', 'pain', false]],
    ['*Disclaimer: ask a doctor.*', ['disclaimer', 'Disclaimer', 'ask a doctor.', true]],
    ['**Important Note:** ask', [null, 'Important Note', 'ask', true]],
  ])('reads %j', (line, read) => {
    expect(label(line)).toEqual(read);
  });

  it.each(['* Usage', '**Amitriptyline** is old', 'It says: usage', '# Amitriptyline', '', '**'])(
    'takes %j for no label',
    (line) => {
      expect(label(line)).toBeNull();
    },
  );
});

describe('splitLabels', () => {
  it('cuts a line that holds several sections', () => {
    expect(splitLabels('**Usage:** pain **Dosage:** one **Bold:** not')).toEqual([
      '**Usage:** pain',
      '**Dosage:** one **Bold:** not',
    ]);
  });
});
