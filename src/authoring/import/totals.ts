/** The figures of an import. */
import type { ImportedPack } from '../../knowledge/imported.ts';
import type { Facts } from '../../knowledge/types.ts';
import type { Clash, PageReport, Totals } from './report.ts';

/** Counts pages by their outcome and subjects by their kind. */
export function totalsOf(all: {
  reports: PageReport[];
  pack: ImportedPack;
  clashes: Clash[];
  ours: Facts;
}): Totals {
  const { reports, pack, clashes, ours } = all;
  const outcome = (one: PageReport['outcome']): number =>
    reports.filter((report) => report.outcome === one).length;
  const subjects = Object.keys(pack.texts);
  const of = (kind: string): string[] =>
    subjects.filter((key) => key.startsWith(`${kind}:`)).map((key) => key.slice(kind.length + 1));
  const drugs = of('drug');
  const products = of('product');
  const known =
    drugs.filter((id) => Object.hasOwn(ours.drugs, id)).length +
    products.filter((id) => Object.hasOwn(ours.products, id)).length;
  const combinations = new Set([
    ...of('together'),
    ...pack.cautions.map(({ between }) => between.join('+')),
  ]);
  return {
    pages: reports.length,
    imported: outcome('imported'),
    importedWithNotes: outcome('imported-with-notes'),
    refused: outcome('refused'),
    drugs: drugs.length,
    products: products.length,
    classes: of('class').length,
    combinations: combinations.size,
    cautions: pack.cautions.length,
    names: pack.names.length,
    new: drugs.length + products.length - known,
    overriding: known,
    clashing: clashes.length,
  };
}
