/** Pages as they occur in the wild, made from rules, each with what must come of it. For tests. */
import fc from 'fast-check';
import type { SectionKey } from '../../../knowledge/types.ts';
import { fromWindows1252 } from '../../dialect/clean.ts';
import { REFUSALS } from './refusals.ts';
import { everySection, freshWord, someSections } from './sections.ts';

/** A page with the words that must be found again, and those that must not. */
export interface WildPage {
  file: string;
  text: string;
  kind: 'drug' | 'product' | 'combination';
  /** For each drug that the page tells about, its sections with a word of each. */
  parts: { name: string; sections: { key: SectionKey; word: string }[] }[];
  /** Words of extra sections and of what a refusing page says besides. */
  kept: string[];
  /** Words inside first-person sentences. */
  refused: string[];
}

const SYLLABLES = ['zal', 'mi', 'tor', 'ke', 'pro', 'fen', 'lu', 'bren', 'dol', 'ox', 'pi', 'rax'];
const ENDINGS = ['azole', 'pril', 'mab', 'oxacin', 'idine', 'olol', 'statin', 'amide'];
const SALTS = ['', '', '', '', ' Sodium', ' Hydrochloride', ' Maleate'];

const drugName = fc
  .tuple(
    fc.array(fc.constantFrom(...SYLLABLES), { minLength: 1, maxLength: 3 }),
    fc.constantFrom(...ENDINGS),
    fc.constantFrom(...SALTS),
  )
  .map(([syllables, ending, salt]) => {
    const word = syllables.join('') + ending;
    return word.charAt(0).toUpperCase() + word.slice(1) + salt;
  });

const JOINS = [' + ', '+', ' / ', '/', ', ', ' and ', ' & ', ' + '];
const ROUTES = ['(Ophthalmic)', '(Oral)', '(Topical)', '(Otic)', '[Injection]', '(IV)'];

/** A page about one drug, or one product, with all sections of the dialect or some. */
function simplePage(all: boolean): fc.Arbitrary<WildPage> {
  const title = fc.oneof(
    { weight: 3, arbitrary: drugName.map((name) => ({ title: name, kind: 'drug' as const })) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(drugName, fc.constantFrom(...ROUTES))
        .map(([name, route]) => ({ title: `${name} ${route}`, kind: 'drug' as const })),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(
          fc.uniqueArray(drugName, {
            minLength: 2,
            maxLength: 12,
            selector: (name) => name.split(' ')[0],
          }),
          fc.constantFrom(...JOINS),
        )
        .map(([names, join]) => ({ title: names.join(join), kind: 'product' as const })),
    },
  );
  return fc
    .tuple(title, all ? everySection : someSections, frame)
    .map(([{ title: name, kind }, written, dress]): WildPage => {
      const { text, sections, kept } = written;
      const faqs = dress.faqs ? [freshWord()] : [];
      return {
        file: `${dress.stem}.md`,
        text: dress.write(name, text, faqs[0] ?? null),
        kind,
        parts: [{ name, sections }],
        kept: [...kept, ...faqs],
        refused: [],
      };
    });
}

interface Dress {
  stem: string;
  faqs: boolean;
  write: (title: string, body: string, faq: string | null) => string;
}

const FRONTS: ((title: string) => string)[] = [
  (title) => `---\nlayout: minimal-medicine\ntitle: ${title}\n---\n\n# ${title}\n`,
  (title) => `---\nlayout: minimal-medicine\ntitle: "${title}"\n---\n\n# ${title}\n\n`,
  (title) => `---\ntitle: '${title}'\ndescription: Usage: see text\n---\n`,
  (title) => `---\nlayout: minimal-medicine\ntitle: ${title}\n---\n## ${title}\n`,
  (title) => `# ${title}\n\n`,
  (title) => `---\nlayout: minimal-medicine\ntitle: ${title}\n\n# ${title}\n\n`,
  (title) => `\n\n---\ntitle: ${title}\n---\n\n${title}\n=====\n\n`,
];

const TRANSPORTS: ((text: string) => string)[] = [
  (text) => text,
  (text) => text,
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => `\ufeff${text}`,
  (text) => fromWindows1252(new TextEncoder().encode(text)),
  (text) => `\`\`\`markdown\n${text}\n\`\`\`\n`,
  (text) => text.replace(/$/gm, '  '),
];

const frame: fc.Arbitrary<Dress> = fc
  .record({
    stem: fc.constantFrom('page', '0042', 'some-other-name', 'Ünïcode name', 'a.b'),
    front: fc.constantFrom(...FRONTS),
    transport: fc.constantFrom(...TRANSPORTS),
    faqs: fc.boolean(),
  })
  .map(({ stem, front, transport, faqs }) => ({
    stem,
    faqs,
    write: (title, body, faq) => {
      const head = front(title);
      const list = `\nfaqs:\n  - question: Is it new?\n    answer: "No, it is ${faq ?? ''}."\n---`;
      const closed = head.startsWith('---') && head.indexOf('\n---') > 0;
      // Where front matter cannot hold questions, they stand in the page.
      const told = faq === null ? '' : `\n\n## FAQs\n\n- **Is it new?** No, it is ${faq}.\n`;
      return transport(
        closed && faq !== null
          ? `${head.replace('\n---', list)}\n${body}\n`
          : `${head}\n${body}${told}\n`,
      );
    },
  }));

/** A refusal that announces what follows ends with a colon, and takes the rest of its line along. */
function endsItself(refusal: (typeof REFUSALS)[number]): boolean {
  return !refusal('', '').endsWith(':');
}

/** A page about a combination that is no product, with or without a refusal. */
const combination: fc.Arbitrary<WildPage> = fc
  .record({
    names: fc.uniqueArray(drugName, {
      minLength: 2,
      maxLength: 3,
      selector: (name) => name.split(' ')[0],
    }),
    parts: fc.array(everySection, { minLength: 3, maxLength: 3 }),
    refusals: fc.array(fc.constantFrom(...REFUSALS.filter(endsItself)), { maxLength: 3 }),
    depth: fc.constantFrom('###', '##', '####'),
    apart: fc.boolean(),
    dress: frame,
  })
  .map(({ names, parts, refusals, depth, apart, dress }): WildPage => {
    const refused = refusals.map(freshWord);
    const kept = [freshWord(), freshWord()];
    const said = `Combined, they ${kept[0] ?? ''} need a specialist.`;
    const statement = [
      ...refusals.map((refusal, index) => refusal(names.join(' and '), refused[index] ?? '')),
      said,
      `They are separate medications, not available as a single product, in ${kept[1] ?? ''} care.`,
    ].join(apart ? '\n\n' : ' ');
    const bodies = names.map(
      (name, index) => `${depth} ${name}\n\n${bold(parts[index]?.text ?? '')}`,
    );
    return {
      file: `${dress.stem}.md`,
      text: dress.write(names.join(' + '), `${statement}\n\n${bodies.join('\n\n')}`, null),
      kind: 'combination',
      parts: names.map((name, index) => ({ name, sections: parts[index]?.sections ?? [] })),
      kept,
      refused,
    };
  });

/** Below a heading for each drug, sections are in bold: a heading would be as deep as the drug's. */
function bold(text: string): string {
  const plain = text.replace(/ \{#[^}]*\}$/gm, '');
  return plain.replace(/^#{2,6} ?\**([^:*\n]+):?\**:?(.*)$/gm, '**$1:**$2');
}

/** A page whose writer declined in the middle of sections, or said nothing else. */
const declined: fc.Arbitrary<WildPage> = fc
  .record({
    name: drugName,
    refusals: fc.array(fc.constantFrom(...REFUSALS), { minLength: 1, maxLength: 4 }),
    place: fc.constantFrom(
      'alone',
      'before',
      'inside',
      'bullet',
      'lead',
      'heading',
      'faq',
      'disclaimer',
    ),
    dress: frame,
  })
  .map(({ name, refusals, place, dress }): WildPage => {
    const refused = refusals.map(freshWord);
    const said = refusals.map((refusal, index) => refusal(name, refused[index] ?? ''));
    const kept = place === 'alone' ? [] : [freshWord()];
    const told = `It is used ${kept[0] ?? ''} for pain.`;
    const text = PLACES[place]?.(said, told) ?? '';
    const page = dress.write(name, text, null);
    return { file: `${dress.stem}.md`, text: page, kind: 'drug', parts: [], kept, refused };
  });

const PLACES: Record<string, (said: string[], told: string) => string> = {
  alone: (said) => said.join('\n\n'),
  before: (said, told) => `${said.join(' ')}\n\n**Usage:** ${told}`,
  inside: (said, told) => `**Usage:** ${told} ${said.join(' ')}\n\n**Dosage:** ask`,
  bullet: (said, told) => `**Usage:**\n\n* ${told}\n${said.map((one) => `* ${one}`).join('\n')}`,
  lead: (said, told) => `**Usage:** ${told}\n\n**${said.join(' ')}**\n\n**Dosage:** ask`,
  heading: (said, told) => `### Usage\n\n${told}\n\n### ${said[0] ?? ''}\n\n${said.join(' ')}`,
  faq: (said, told) => `**Usage:** ${told}\n\n### FAQs\n\n- **Can I drive?** ${said.join(' ')}`,
  disclaimer: (said, told) => `**Usage:** ${told}\n\n**Disclaimer:** ${said.join(' ')}`,
};

export const wildPages = {
  /** One drug or one product with every section. */
  complete: simplePage(true),
  /** The same with some sections missing. */
  partial: simplePage(false),
  combination,
  declined,
};

/** All kinds, in about the shares in which they occur. */
export const wildPage: fc.Arbitrary<WildPage> = fc.oneof(
  { weight: 6, arbitrary: wildPages.complete },
  { weight: 2, arbitrary: wildPages.partial },
  { weight: 1, arbitrary: wildPages.combination },
  { weight: 1, arbitrary: wildPages.declined },
);
