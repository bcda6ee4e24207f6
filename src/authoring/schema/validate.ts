/** Checks plain data against a schema and says every problem, with its line. */
import * as v from 'valibot';
import { nearest } from '../near.ts';
import { error, type Problem } from '../problem.ts';
import type { Path, YamlText } from '../yaml/read-yaml.ts';

type Schema<T> = v.GenericSchema<unknown, T>;
type Issue = v.BaseIssue<unknown>;

/** A value that stands in a file, so that a problem found later can still name its line. */
export interface Place {
  file: string;
  yaml: YamlText;
  path: Path;
}

/** The value if it fits the schema, else null and what to mend. */
export function validate<T>(
  schema: Schema<T>,
  value: unknown,
  place: Place,
): { value: T | null; problems: Problem[] } {
  const data = structuredClone(value);
  const problems: Problem[] = [];
  let result = v.safeParse(schema, data);
  // The library stops at a mapping's first unknown field: take each away and look again.
  for (let unknown = takeUnknown(result.issues, data); unknown.length > 0;) {
    problems.push(...unknown.map((path) => unknownField(schema, path, place)));
    result = v.safeParse(schema, data);
    unknown = takeUnknown(result.issues, data);
  }
  const issues = (result.issues ?? []).flatMap(deepest);
  problems.push(...issues.map((issue) => toProblem(issue, place)));
  return { value: problems.length === 0 && result.success ? result.output : null, problems };
}

function pathOf(issue: Issue): Path {
  return (issue.path ?? []).flatMap((item) =>
    typeof item.key === 'string' || typeof item.key === 'number' ? [item.key] : [],
  );
}

/** A union's own issue says less than those of the alternative that was meant. */
function deepest(issue: Issue): Issue[] {
  if (issue.type !== 'union' || !issue.issues) return [issue];
  const inner = issue.issues.filter((each) => each.path !== undefined && each.path.length > 0);
  const path = issue.path ?? [];
  if (inner.length === 0) return [issue];
  return inner.map((each) => Object.assign({}, each, { path: [...path, ...(each.path ?? [])] }));
}

function isUnknownField(issue: Issue): boolean {
  return issue.type === 'strict_object' && issue.expected === 'never';
}

/** Removes each unknown field that the issues name from the data and returns their paths. */
function takeUnknown(issues: readonly Issue[] | undefined, data: unknown): Path[] {
  const paths = (issues ?? []).flatMap(deepest).filter(isUnknownField).map(pathOf);
  for (const path of paths) removeAt(data, path);
  return paths;
}

function removeAt(data: unknown, path: Path): void {
  let at: unknown = data;
  for (const step of path.slice(0, -1)) at = (at as Record<string | number, unknown>)[step];
  const last = path.at(-1);
  if (last !== undefined) Reflect.deleteProperty(at as object, last);
}

function unknownField(schema: unknown, path: Path, place: Place): Problem {
  const name = String(path.at(-1));
  const known = fieldsAt(schema, path.slice(0, -1));
  const near = nearest(name, known);
  const torn = /\s/.test(name) && 'put the text in quotes: its comma ends it here';
  const mend = near ? `did you mean "${near}"?` : `remove it; known here: ${known.join(', ')}`;
  return error(place.file, lineOf(place, path), `unknown field "${name}"`, torn || mend);
}

/** The field names that a schema knows at a path. */
function fieldsAt(schema: unknown, path: Path): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  if ('wrapped' in schema) return fieldsAt(schema.wrapped, path);
  if ('options' in schema && Array.isArray(schema.options)) {
    return schema.options.flatMap((option: unknown) => fieldsAt(option, path));
  }
  const [step, ...rest] = path;
  if ('entries' in schema && typeof schema.entries === 'object' && schema.entries !== null) {
    if (step === undefined) return Object.keys(schema.entries);
    return fieldsAt((schema.entries as Record<string, unknown>)[step], rest);
  }
  if ('item' in schema) return fieldsAt(schema.item, rest);
  return 'value' in schema ? fieldsAt(schema.value, rest) : [];
}

function lineOf(place: Place, path: Path): number {
  return place.yaml.lineOf([...place.path, ...path]);
}

function toProblem(issue: Issue, place: Place): Problem {
  const path = pathOf(issue);
  const line = lineOf(place, path);
  const name = path.join('.') || String(place.path.at(-1) ?? 'the file');
  if (issue.type === 'strict_object' && issue.received === 'undefined') {
    const field = String(path.at(-1));
    return error(place.file, line, `${name}: the field is missing`, `add "${field}: …"`);
  }
  const found = issue.received === 'undefined' ? 'nothing' : issue.received;
  return error(place.file, line, `${name}: this does not fit (${found})`, issue.message);
}
