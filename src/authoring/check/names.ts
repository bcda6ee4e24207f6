/** Names: claimed once or declared ambiguous, never an error-prone abbreviation. */
import { at, doubt, type Knowledge } from '../knowledge.ts';
import { formOf, nameClaims, type NameClaim } from '../pack/names.ts';
import type { Problem } from '../problem.ts';

function ownerOf({ target }: NameClaim): string {
  return target.product ?? target.ids.join('+');
}

function byForm(claims: NameClaim[]): Map<string, NameClaim[]> {
  const forms = new Map<string, NameClaim[]>();
  for (const claim of claims) {
    const form = formOf(claim.name);
    forms.set(form, [...(forms.get(form) ?? []), claim]);
  }
  return forms;
}

/** A name that two drugs, products or classes claim without being declared ambiguous. */
export function checkClaims(knowledge: Knowledge): Problem[] {
  const declared = new Set(Object.keys(knowledge.names?.value.ambiguous ?? {}).map(formOf));
  return [...byForm(nameClaims(knowledge))].flatMap(([form, claims]) => {
    const [first, ...others] = claims;
    if (!first || declared.has(form)) return [];
    const rival = others.find((claim) => ownerOf(claim) !== ownerOf(first));
    if (!rival) return [];
    const what = `"${rival.name}" is claimed by ${ownerOf(rival)} and by ${ownerOf(first)}`;
    return [
      at(rival.entry, rival.path, what, 'declare it under "ambiguous" in names.yaml, or drop one'),
    ];
  });
}

/** Candidates of an ambiguous name that claim it on their own page are among those declared. */
export function checkCandidates(knowledge: Knowledge): Problem[] {
  const { names } = knowledge;
  if (!names) return [];
  const forms = byForm(nameClaims(knowledge));
  return Object.entries(names.value.ambiguous).flatMap(([name, { candidates }]) => {
    const missing = (forms.get(formOf(name)) ?? [])
      .filter(({ target }) => target.kind === 'drug')
      .flatMap(({ target }) => target.ids)
      .filter((id) => !candidates.includes(id));
    return [...new Set(missing)].map((id) =>
      at(names, ['ambiguous', name], `${id} claims "${name}" too`, 'add it to the candidates'),
    );
  });
}

/** Names that are never resolved, or that hold no letters, claimed all the same. */
export function checkNever(knowledge: Knowledge): Problem[] {
  const never = new Set(knowledge.names?.value.never.map(formOf));
  return nameClaims(knowledge).flatMap(({ name, entry, path }) => {
    const form = formOf(name);
    if (form === '') return [at(entry, path, `"${name}" has no letters to find`, 'take it out')];
    if (!never.has(form)) return [];
    return [at(entry, path, `"${name}" is an abbreviation that is never resolved`, 'take it out')];
  });
}

/** Letters and digits of the shortest name: shorter ones stand on every page and mean something else. */
const SHORTEST_NAME = 3;

/** Names too short to mean one thing, unless names.yaml says how to tell. */
export function checkShort(knowledge: Knowledge): Problem[] {
  const rules = knowledge.names?.value;
  const declared = new Set(
    [...Object.keys(rules?.ambiguous ?? {}), ...(rules?.support ?? [])].map(formOf),
  );
  return nameClaims(knowledge).flatMap(({ name, entry, path }) => {
    const signs = name.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    if (signs === 0 || signs >= SHORTEST_NAME || declared.has(formOf(name))) return [];
    return [
      at(
        entry,
        path,
        `"${name}" is too short to mean one thing`,
        'take it out, or declare it under "support" or "ambiguous" in names.yaml',
      ),
    ];
  });
}

/** A name marked as word-like or as the body's own that nobody claims does nothing. */
export function checkSupport(knowledge: Knowledge): Problem[] {
  const { names } = knowledge;
  if (!names) return [];
  const claimed = new Set(nameClaims(knowledge).map(({ name }) => formOf(name)));
  const declared = new Set(Object.keys(names.value.ambiguous).map(formOf));
  return (['support', 'body'] as const).flatMap((list) =>
    names.value[list].flatMap((name, index) => {
      const form = formOf(name);
      if (claimed.has(form) || declared.has(form)) return [];
      return [
        doubt(names, [list, index], `nothing is named "${name}"`, 'name the drug, or take it out'),
      ];
    }),
  );
}
