/** Words that no drug's name may be by itself, and those that need support near them. */
import { daleChall } from 'dale-chall';
import { SALTS } from '../../knowledge/tails.ts';
import { canonical } from '../../knowledge/words.ts';
import { LIMITS } from '../limits.ts';

function list(words: string): Set<string> {
  return new Set(words.trim().split(/\s+/));
}

/** Salts and ions that titles are torn to, besides those that follow names on pages. */
const MORE_SALTS = list(`
  bicarbonate borate bromide carbonate chloride citrate edetate fluoride hydroxide iodide oxide
  phosphate salicylate stearate sulfide sulphide tartarate aspartate glutamate malate maleic
  hydrogen anhydrous base salt salts acid elemental
`);

/** Salts that never are a medicine by themselves: in a list of ingredients they belong to the one before. */
const PURE_SALTS = list(`
  besilate besylate bitartrate camsylate dihydrate dihydrochloride dipropionate embonate fumarate
  hcl hemihydrate hydrobromide hydrochloride maleate mesilate mesylate monohydrate monohydrochloride
  oxalate pamoate pivoxil medoxomil proxetil succinate tartrate tosylate trihydrate valerate xinafoate
`);

/** Metals and the like: what stands before "chloride" there is no drug that has a salt. */
const IONS = list(`
  aluminium aluminum ammonium antimony arsenic barium benzalkonium bismuth calcium cetylpyridinium
  chromic chromium cobalt copper cupric ferric ferrous gold hydrogen iron lithium magnesium manganese
  mercuric mercury methylthioninium nickel nitrous phosphorus potassium selenium silver sodium
  strontium thallous titanium zinc
`);

/** Words of pharmacies, of shelves and of headings, which a list of familiar words does not hold. */
const SHELF_WORDS = list(`
  active adult adults agent agents aid aids ampoule ampoules analgesic analgesics antacid antacids
  antibiotic antibiotics antiseptic balm bottle capsule capsules caplet caplets category clinical
  combination combinations combo complex compound contraceptive contraceptives cosmetic cosmetics
  cream creams dermatological device devices diagnostic diet dietary dosage dose drops drug drugs
  elixir emulsion enema extract extracts foam forte formula formulation formulations gastrointestinal
  gel gels generic gynaecological gynecological health herbal herbs homeopathic hormone hormones
  index infant infants infusion ingredient ingredients inhaler inhalers inhalation injectable
  injectables injection injections intravenous kit kits list liquid lotion lotions lozenge lozenges
  medical medicament medicine medicines medication medications mineral minerals miscellaneous mixture
  multivitamin multivitamins nasal neutral nutrition nutritional ocular ointment ointments omega
  ophthalmic oral others otc otic paediatric paste patch patches pediatric pessary pharmaceutical
  pharmaceuticals pharmacy plus pill pills plain placebo powder powders preparation preparations
  prescription product products remedy remedies respiratory rinse sachet sachets saline serum shampoo
  soap solution solutions solvent spray sprays sterile steroid steroids substance substances
  supplement supplements suppository suppositories suspension suspensions symptom symptoms syrup
  syrups system tablet tablets test therapy therapies tincture tonic tonics topical toxin toxins
  treatment treatments unknown untitled urological vaccine vaccines vaginal various vitamin vitamins
  wash water wellness
`);

/** Words that end the name of a shelf: "Gynaecological Products". */
const SHELVES = list(`
  agents categories combinations cosmetics devices disorders drugs formulations ingredients
  injectables medicaments medications medicines minerals others preparations products remedies
  supplements systems therapies treatments
`);

/** Everyday words for substances that are medicines too: marked only with support near them. */
const SUBSTANCES = list(`
  alcohol aloe arnica caffeine calcium camphor charcoal chromium cocaine collagen copper cranberry
  creatine dextrose eucalyptus garlic ginger glucose glycerin glycerine glycerol grapefruit heroin
  honey iodine iron lithium magnesium manganese menthol mercury nicotine oxygen paraffin peppermint
  phosphorus potassium selenium senna silver sodium sulfur sulphur talc tobacco turmeric urea
  valerian zinc
`);

/** Abbreviations that stand for several drugs and have done harm; never a name, whatever a page says. */
const ERROR_PRONE = list(`
  azt mtx hct hctz ms mso4 mgso4 cpz ptu tac t3 apap noac taf tdf dpt tnk tpa ara-a asa cta dtpa
`);

const FAMILIAR = new Set(daleChall);
const SHORTEST = 4;

/** Why a name is not taken as one. */
export type NameFault =
  'empty' | 'long' | 'short' | 'salt' | 'common' | 'shelf' | 'unfinished' | 'abbreviation';

/** What is said to the user about each fault. */
export const FAULTS: Record<NameFault, string> = {
  empty: 'it has no letters',
  long: `it has more than ${LIMITS.nameCharacters} characters`,
  short: `it has fewer than ${SHORTEST} letters`,
  salt: 'it is a bare salt',
  common: 'it is a common word',
  shelf: 'it names a group of products, and no drug',
  unfinished: 'it breaks off',
  abbreviation: 'it is an abbreviation that stands for several drugs',
};

/** Why a name may not be looked for on pages, or null where it may. */
export function nameFault(name: string): NameFault | null {
  const form = canonical(name);
  const words = form.split(' ');
  if (!/\p{L}{2}/u.test(form)) return form === '' ? 'empty' : 'short';
  if (name.length > LIMITS.nameCharacters) return 'long';
  if (ERROR_PRONE.has(form)) return 'abbreviation';
  if (/[-–—,/+]\s*$/.test(name)) return 'unfinished';
  if (words.every(isSalt)) return 'salt';
  if (SHELVES.has(words.at(-1) ?? '')) return 'shelf';
  if (words.length === 1 && SUBSTANCES.has(form)) return null;
  if (words.every((word) => SHELF_WORDS.has(word))) return 'common';
  if (words.length === 1 && FAMILIAR.has(form)) return 'common';
  return form.replace(/ /g, '').length < SHORTEST ? 'short' : null;
}

/** Whether a name counts on a page only with a dose, a form or another medicine near it. */
export function needsSupport(name: string): boolean {
  const words = canonical(name).split(' ');
  return words.every((word) => SUBSTANCES.has(word) || FAMILIAR.has(word) || SHELF_WORDS.has(word));
}

function isSalt(word: string): boolean {
  if (SUBSTANCES.has(word)) return false;
  return SALTS().has(word) || MORE_SALTS.has(word);
}

/** Whether a word is a salt that is never a medicine by itself. */
export function isPureSalt(name: string): boolean {
  const words = canonical(name).split(' ');
  return words.every((word) => PURE_SALTS.has(word));
}

/** A name without the salt at its end; as it is where nothing else would be left, or only a metal. */
export function withoutSalt(name: string): string {
  const words = name.trim().split(/\s+/);
  let end = words.length;
  while (end > 1 && SALTS().has(canonical(words[end - 1] ?? ''))) end--;
  const rest = words.slice(0, end);
  const bare = rest.every((word) => IONS.has(canonical(word)) || isSalt(canonical(word)));
  return bare ? name.trim() : rest.join(' ');
}
