/** What a page as read tells about its subjects: texts, a caution, a product. */
import { hashWord } from '../../knowledge/hash.ts';
import type { GenericCaution, ImportedText, SubjectKey } from '../../knowledge/imported.ts';
import type { Section } from '../../knowledge/types.ts';
import { toLine, toSection, type Page, type PageLine, type Part } from '../dialect/page.ts';
import { isProduct } from './combination.ts';
import { idOf, type Ingredient, type NewName, type Resolved } from './subject.ts';
import type { Title } from './title.ts';

/** A product with the ids of its ingredients, sorted. */
export interface FoundProduct {
  id: string;
  title: string;
  ingredients: string[];
  ours: boolean;
  name: NewName | null;
}

/** What a page tells, and about what. */
export interface Read {
  texts: ImportedText[];
  caution: GenericCaution | null;
  product: FoundProduct | null;
  /** The drugs that the page brings: those of its title. */
  about: Ingredient[];
}

/** A page about one drug, or one class: each part is a text about it. */
export function single(page: Page, title: Title, { ingredients }: Resolved, id: string): Read {
  const subject = subjectOf(ingredients[0] ?? unnamed(title));
  const parts = withStatement(page, title.text);
  const texts = parts.map((part, index): ImportedText => {
    const named = parts.length === 1 ? { ...part, title: title.text } : part;
    return textOf(named, subject, page, idAt(id, index));
  });
  const about = ingredients.length > 0 ? ingredients : [unnamed(title)];
  return { texts, caution: null, product: null, about };
}

/** A title without a letter: its page can be opened from the list of imported pages. */
function unnamed({ text }: Title): Ingredient {
  return { id: idOf(text), kind: 'drug', title: text, ours: false, names: [] };
}

/** A page about several drugs: a product, or a combination that is none. */
export function several(page: Page, title: Title, resolved: Resolved, id: string): Read {
  const { ingredients } = resolved;
  const ids = ingredients.map((one) => one.id).sort();
  const joined = joinedId(ids);
  const parts = page.parts.map((part) => ({ part, of: ingredientIn(part, ingredients) }));
  const own = parts.filter(({ of }) => of === null).map(({ part }) => part);
  const drugsOnly = ingredients.every(({ kind }) => kind === 'drug');
  const product = drugsOnly && (resolved.product !== null || isProduct(page, own));
  const subject: SubjectKey = product
    ? `product:${resolved.product ?? joined}`
    : `together:${joined}`;
  const ownTexts = product ? withStatement({ ...page, parts: own }, title.text) : own;
  const texts = [
    ...ownTexts.map((part) => ({ part, about: subject })),
    ...parts.flatMap(({ part, of }) => (of ? [{ part, about: subjectOf(of) }] : [])),
  ].map(({ part, about }, index) => textOf(part, about, page, idAt(id, index)));
  const said = product ? [] : page.statement.filter((line) => !introducesParts(line, page));
  const caution: GenericCaution | null =
    said.length > 0
      ? {
          id: `${joined}.${id}`,
          between: ids,
          title: title.text,
          file: page.file,
          lines: said.map(toLine),
          declined: page.refusals.length > 0,
        }
      : null;
  const found: FoundProduct | null = product
    ? {
        id: resolved.product ?? joined,
        title: title.text,
        ingredients: ids,
        ours: resolved.product !== null,
        name: resolved.productName,
      }
    : null;
  return { texts, caution, product: found, about: ingredients };
}

function joinedId(ids: string[]): string {
  const joined = ids.join('+');
  return joined.length <= 120 ? joined : `${joined.slice(0, 100)}-${hashWord(joined).toString(16)}`;
}

function idAt(id: string, index: number): string {
  return index === 0 ? id : `${id}.${index + 1}`;
}

function subjectOf({ id, kind }: Ingredient): SubjectKey {
  return `${kind}:${id}`;
}

/** The ingredient that a part is about, or null for one about the whole. */
function ingredientIn({ title }: Part, ingredients: Ingredient[]): Ingredient | null {
  const words = title.toLowerCase();
  const named = ingredients.filter((one) => words.includes(one.title.toLowerCase()));
  if (named.length === 1) return named[0] ?? null;
  const id = named.length === 0 ? idOf(title) : '';
  return ingredients.find((one) => one.id === id) ?? null;
}

/** "Here is information on each drug:" has done its work once the drugs are apart. */
function introducesParts(line: PageLine, { parts }: Page): boolean {
  return parts.length > 1 && line.lines.length === 0 && line.text.endsWith(':');
}

/** The parts of a page, what stands before the first section as a section of its own. */
function withStatement(page: Page, title: string): Part[] {
  if (page.statement.length === 0) return page.parts;
  const section = { key: 'other' as const, label: title, at: page.at, lines: page.statement };
  const [first, ...others] = page.parts;
  if (!first) return [{ title, at: page.at, sections: [section] }];
  return [{ ...first, sections: [section, ...first.sections] }, ...others];
}

function textOf(part: Part, subject: SubjectKey, page: Page, id: string): ImportedText {
  const sections: Section[] = part.sections.map(toSection);
  if (page.disclaimer) sections.push(toSection(page.disclaimer));
  return { id, subject, title: part.title, file: page.file, sections };
}
