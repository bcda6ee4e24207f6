/** `show`: what is known of one name, as text. */
import { productTitle } from '../../knowledge/compose.ts';
import { openSearch } from '../../knowledge/search.ts';
import type { Drug, DrugClass, Line, Monograph, Review } from '../../knowledge/types.ts';
import { resolveName } from './names.ts';
import { openPack, type OpenPack } from './pack-folder.ts';
import { say, tell } from './streams.ts';
import { EXIT } from './usage.ts';

/** Prints the monograph of a drug, or the card of a class or product. */
export async function show(name: string): Promise<number> {
  const pack = await openPack();
  const named = resolveName(name, pack);
  if (!named) {
    const near = openSearch(pack.search, pack.facts).search(name, 3);
    const hint = near.length > 0 ? ` Near: ${near.map(({ title }) => title).join(', ')}.` : '';
    tell(`Nothing listed is named "${name}".${hint}`);
    return EXIT.failed;
  }
  const { drugs, classes, products } = pack.facts;
  const group = classes[named.ids[0] ?? ''];
  const product = products[named.product ?? ''];
  const titles = named.ids.map((id) => drugs[id]?.title ?? id);
  if (named.kind === 'class' && group) await say(describeClass(group));
  else if (product) await say(`${productTitle(product)}: ${titles.join(' + ')}`);
  else if (named.kind === 'ambiguous') await say(`"${name}" may mean: ${titles.join(', ')}`);
  else await say(describeDrug(named.ids[0] ?? '', pack));
  return EXIT.well;
}

/** All that is known of a drug, as text. */
export function describeDrug(id: string, pack: OpenPack): string {
  const drug = pack.facts.drugs[id];
  if (!drug) return id;
  const head = [drug.title, drug.summary, ...namesOf(drug)];
  const monograph = pack.monograph(id);
  if (!monograph) return head.join('\n');
  const unwritten = drug.monograph ? [] : ['', 'The monograph is not written yet.'];
  return [
    ...head,
    ...unwritten,
    ...sectionsOf(monograph),
    ...sourcesOf(monograph, pack),
    ...stateOf(drug),
  ].join('\n');
}

function namesOf({ names, brands }: Drug): string[] {
  const others = [names.usan, names.ban, ...names.other].filter((name) => name !== undefined);
  const sold = Object.entries(brands).map(
    ([brand, countries]) => `${brand} (${countries.join(', ')})`,
  );
  return [
    ...(others.length > 0 ? [`Also: ${others.join(', ')}`] : []),
    ...(sold.length > 0 ? [`Brands: ${sold.join(', ')}`] : []),
  ];
}

function sectionsOf({ sections }: Monograph): string[] {
  return sections.flatMap(({ label, lines }) => [
    '',
    label,
    ...lines.flatMap((line) => lineText(line)),
  ]);
}

function lineText({ lead, text, bullet, lines }: Line, indent = ''): string[] {
  const words = [lead, text].filter(Boolean).join(': ');
  const own = `${indent}${bullet ? '* ' : ''}${words}${text === '' ? ':' : ''}`;
  return [own, ...lines.flatMap((line) => lineText(line, `${indent}  `))];
}

function sourcesOf({ cites }: Monograph, { sources }: OpenPack): string[] {
  const lines = Object.values(cites).flatMap(({ source, section }) => {
    const found = sources[source];
    return found ? [`${found.title}, ${found.publisher}, ${section}`] : [];
  });
  return ['', 'Sources', ...new Set(lines)];
}

function describeClass(group: DrugClass): string {
  return [group.name, group.summary, '', group.what, group.matters, ...stateOf(group)].join('\n');
}

function stateOf({ review, checked }: { review: Review; checked: string }): string[] {
  return ['', `Review: ${reviewer(review)}; checked ${checked}`];
}

function reviewer(review: Review): string {
  if (typeof review === 'string') return review;
  if ('pack' in review) return `none of ours (${review.pack.name})`;
  return `clinician-reviewed (${review.clinician})`;
}
