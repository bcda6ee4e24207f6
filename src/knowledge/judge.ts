/** What the filter says of a word by its hash: the questions of {@link createScanner} and the sieve. */
import type { Filter } from './filter.ts';
import { hashLead, hashPair, stepBack } from './hash.ts';
import { isShort } from './words.ts';

export interface Judge {
  /** Whether a name may be this word alone, or may begin with it whatever follows. */
  begins(hash: number, last: number, letters: number): boolean;
  /** Whether names begin with this word and another. */
  leads(hash: number, letters: number): boolean;
  /** Whether this word, or the stem of a plural, goes on a name that the word of `lead` begins. */
  follows(lead: number, hash: number, last: number, letters: number): boolean;
}

const LOWER_S = 0x73;

/** `last` is the last code unit of the word, folded; `letters` its length. */
export function createJudge(filter: Filter): Judge {
  function isName(hash: number, letters: number): boolean {
    if (isShort(letters)) return filter.hasShort(hash) && filter.has(hash);
    return filter.has(hash) && !filter.has(hashLead(hash));
  }

  return {
    begins(hash, last, letters) {
      if (isName(hash, letters)) return true;
      // A plural's stem may be short where the plural is not ("PPIs").
      return last === LOWER_S && !isShort(letters) && isName(stepBack(hash, last), letters - 1);
    },
    leads: (hash, letters) =>
      isShort(letters) ? filter.hasShort(hash) : filter.has(hash) && filter.has(hashLead(hash)),
    follows(lead, hash, last, letters) {
      if (filter.has(hashPair(lead, hash))) return true;
      if (last !== LOWER_S || letters === 1) return false;
      return filter.has(hashPair(lead, stepBack(hash, last)));
    },
  };
}
