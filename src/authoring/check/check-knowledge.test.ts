import { describe, expect, it } from 'vitest';
import { buildPack } from '../build-pack.ts';
import { formatProblem, type TextFile } from '../problem.ts';
import { CAUTION, changed, dataFiles, monograph } from '../testing.ts';

function problemsOf(files: TextFile[]): string[] {
  return buildPack(files).problems.map(formatProblem);
}

const PAGE = 'drugs/alphadrug.md';
const CAUTIONS = 'cautions/all.yaml';
const long = 'word '.repeat(30).trim();

describe('checkKnowledge', () => {
  it.each([
    // file, text, replacement, problem
    [PAGE, '[tester]', '[testr]', 'alphadrug.md:12: unknown class "testr"; did you mean "tester"?'],
    [
      PAGE,
      'trait: sedation',
      'trait: sedatoin',
      'unknown trait "sedatoin"; did you mean "sedation"?',
    ],
    [
      PAGE,
      'strength: sedating',
      'strength: weak',
      'unknown strength of sedation "weak"; write sedating, mild',
    ],
    [PAGE, 'cite: uses', 'cite: use', 'unknown citation "use"; did you mean "uses"?'],
    [
      PAGE,
      'source: label-x',
      'source: label-y',
      'unknown source "label-y"; did you mean "label-x"?',
    ],
    [PAGE, 'Testing. [^uses]', 'Testing. [^usse]', 'alphadrug.md:28: unknown citation "[^usse]"'],
    [PAGE, 'Testing. [^uses]', 'Testing.', 'alphadrug.md:28: this line has no citation'],
    [
      PAGE,
      'id: alphadrug',
      'id: alphadrag',
      'the id is "alphadrag" and the file is "alphadrug.md"',
    ],
    [PAGE, '# Alphadrug', '# Alphadrog', 'the heading is "Alphadrog"; write "# Alphadrug"'],
    [PAGE, '# Alphadrug\n', '# Alphadrug\nHello.\n', 'text stands before the first section'],
    [PAGE, '**Usage:**', '**Uses:**', 'the label is "Uses"; write **Usage:**'],
    [PAGE, '**Usage:**', '**Usages etc:**', 'unknown section "Usages etc"'],
    [PAGE, '**Usage:**\n\n* Testing. [^uses]\n\n', '', 'Usage is missing'],
    [PAGE, '* Common:', '* Many:', 'Side Effects has no "Common"'],
    [PAGE, '**Emergency:** A fit', 'A fit', 'does not say how urgent it is'],
    [
      PAGE,
      '**In plain words:** It tests',
      `**In plain words:** It ${long}`,
      'the plain words are 31',
    ],
    [PAGE, 'ask your pharmacist', 'ask a friend', 'the disclaimer is not the standard one'],
    [PAGE, 'A tablet taken by mouth.', 'A tablet of 5 mg by mouth.', '"5 mg" reads like a dose'],
    [PAGE, 'Feeling sleepy.', 'I cannot provide this.', 'first-person sentence'],
    [PAGE, 'Feeling sleepy.', 'It is safe.', '"safe" reassures'],
    [PAGE, 'Feeling sleepy.', 'Stop the tablet.', 'tells the reader to start, stop or change'],
    [PAGE, 'Feeling sleepy.', 'Feeling **sleepy.', '"**" would be shown as it stands'],
    [PAGE, 'Feeling sleepy.', 'Feeling <b>sleepy</b>.', '"<b>" would be shown as it stands'],
    [PAGE, 'Testing. [^uses]', `It ${long}. [^uses]`, 'a sentence of 31 words'],
    [PAGE, 'For testing one thing.', long, 'the summary has 149 characters'],
    [PAGE, 'Alfabrand: [US]', 'Soma: [US]', '"Soma" is claimed by betadrug and by alphadrug'],
    [PAGE, 'Alfabrand: [US]', 'TS: [US]', '"TS" is an abbreviation that is never resolved'],
    [PAGE, 'Alfabrand: [US]', 'A1: [US]', '"A1" is too short to mean one thing; take it out, or'],
    [PAGE, 'cites:\n', 'exposure: {level: low, cite: blod}\ncites:\n', 'unknown citation "blod"'],
    [PAGE, 'cites:\n', 'exposure: {level: none, cite: uses}\ncites:\n', 'write low or negligible'],
    [CAUTIONS, 'Breathing can', `${long} ${long} Breathing`, 'the consequence has 3'],
    [CAUTIONS, 'Call your', `${long} ${long} Call your`, 'the action has 3'],
    [CAUTIONS, '[slow breathing]', `[${long}]`, 'the signs has 149 characters; say it in 80'],
    ['classes.yaml', 'what: They', `what: ${long} ${long}`, 'the what has 3'],
    [CAUTIONS, 'class:tester', '"class:tester@skin"', 'with @any, @topical or @inhaled behind it'],
    ['names.yaml', 'support: [Soma]', 'support: [Somma]', 'nothing is named "Somma"'],
    ['names.yaml', '[betadrug, alphadrug]', '[betadrug]', 'alphadrug claims "Twobrand" too'],
    ['names.yaml', '[betadrug, alphadrug]', '[betadrug, alphadrug, z]', 'unknown drug "z"'],
    [
      'products.yaml',
      '[gammadrug, ',
      '[gamadrug, ',
      'unknown drug "gamadrug"; did you mean "gammadrug"?',
    ],
    [
      'classes.yaml',
      '  summary',
      '  parents: [tester]\n  summary',
      'tester is among its own parents',
    ],
    [
      CAUTIONS,
      '[alphadrug, ',
      '[alphadrog, ',
      'unknown drug "alphadrog"; did you mean "alphadrug"?',
    ],
    [CAUTIONS, 'class:tester', 'class:testers', 'unknown class "testers"; did you mean "tester"?'],
    [CAUTIONS, 'class:tester', '"trait:sedation=mild|wild"', 'unknown strength of sedation "wild"'],
    [CAUTIONS, 'class:tester', 'alphadrug', 'alphadrug stands on two sides'],
    [CAUTIONS, 'class:tester', '[not:betadrug]', 'this side only leaves drugs out'],
    [CAUTIONS, 'support: stated', 'support: class', 'no source states "avoid"'],
    [CAUTIONS, '  review:', '  replaces: [other]\n  review:', 'unknown caution "other"'],
    [CAUTIONS, '{b} together', '{c} together', '"{c}" stands for no drug here; write {a}, {b}'],
    [CAUTIONS, '{a} and', '{a and', 'stands for no drug here'],
    [CAUTIONS, 'emergency: [slow breathing]', 'emergency: []', 'a serious caution names no sign'],
    [CAUTIONS, 'modifiers: [older age]', 'modifiers: []', 'write what changes the risk'],
    [CAUTIONS, '  mechanism: Additive sedation\n', '', 'mechanism: the field is missing'],
  ])('%s: %j → %j', (path, from, to, found) => {
    expect(problemsOf(changed(path, from, to)).join('\n')).toContain(found);
  });

  it('takes a short name that names.yaml declares', () => {
    const files = changed(PAGE, 'Alfabrand: [US]', 'A1: [US]').map((file) =>
      file.path === 'names.yaml'
        ? { ...file, text: file.text.replace('support: [Soma]', 'support: [Soma, A1]') }
        : file,
    );
    expect(problemsOf(files)).toEqual([]);
  });

  it('takes classes and traits of every form', () => {
    const any = changed(
      CAUTIONS,
      'class:tester',
      '["class:tester@any", "trait:sedation=mild@inhaled"]',
    );
    expect(problemsOf(any)).toEqual([]);
  });

  it('asks for a source of every caution', () => {
    const text = CAUTION.replace(/ {2}cites: .*\n/, '');
    expect(problemsOf(dataFiles({ [CAUTIONS]: text }))).toEqual([
      'cautions/all.yaml:1: the caution has no source; add cites: [{source: …}]',
    ]);
  });

  it('finds sections out of their order', () => {
    const page = monograph('alphadrug', 'Alphadrug', '{Alfabrand: [US], Twobrand: [GB]}');
    const usage = '**Usage:**\n\n* Testing. [^uses]\n\n';
    const moved = page.replace(usage, '').replace('**Side Effects:**', `${usage}**Side Effects:**`);
    expect(problemsOf(dataFiles({ [PAGE]: moved }))).toEqual([
      expect.stringMatching(/alphadrug\.md:30: Usage is out of order/),
    ]);
  });

  it('reports everything at once', () => {
    const files = [
      ...changed(PAGE, 'kind: medicine', 'kind: potion').filter(({ path }) => path === PAGE),
      ...changed(CAUTIONS, 'class:tester', 'class:none').filter(({ path }) => path !== PAGE),
    ];
    const problems = problemsOf(files);
    expect(problems.some((one) => one.startsWith(PAGE))).toBe(true);
    expect(problems.some((one) => one.startsWith(CAUTIONS))).toBe(true);
  });
});
