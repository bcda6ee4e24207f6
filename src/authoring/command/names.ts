/** What a name given on the command line stands for. */
import { annotateText } from '../../knowledge/annotate.ts';
import type { Target } from '../../knowledge/types.ts';
import { canonical } from '../../knowledge/words.ts';
import type { OpenPack } from './pack-folder.ts';

export type Named = Pick<Target, 'kind' | 'ids' | 'product'>;

/** The target of a name, of a name with its salt, or of an id; null if none is listed. */
export function resolveName(name: string, pack: OpenPack): Named | null {
  const found = pack.lexicon.lookup(canonical(name));
  if (found) return found;
  const [mention, ...others] = annotateText(name, pack.filter, pack.lexicon);
  const whole = others.length === 0 && mention && canonical(mention.text) === canonical(name);
  return whole ? mention : byId(name.trim().toLowerCase(), pack);
}

function byId(id: string, { facts }: OpenPack): Named | null {
  if (Object.hasOwn(facts.drugs, id)) return { kind: 'drug', ids: [id] };
  if (Object.hasOwn(facts.classes, id)) return { kind: 'class', ids: [id] };
  const product = Object.hasOwn(facts.products, id) ? facts.products[id] : undefined;
  return product ? { kind: 'product', ids: product.ingredients, product: id } : null;
}
