import type { Line, Section } from '../knowledge/types.ts';
import { isEmergency } from './lines.tsx';

/** Effects told before the reader asks for all of them. */
const EFFECTS_SHOWN = 3;

/**
 * What of a section is read at one glance: its first line, or for side effects the first common
 * ones; and the signs that cannot wait, which are never folded away.
 */
export function glanceOf(section: Section): { text: string; emergencies: Line[] } {
  const leaves = section.lines.flatMap(leavesOf);
  const emergencies = leaves.filter(isEmergency);
  const calm = leaves.filter((it) => !isEmergency(it));
  const shown = calm.slice(0, section.key === 'side-effects' ? EFFECTS_SHOWN : 1);
  return { text: shown.map(sentence).join(' '), emergencies };
}

/** All lines that say something themselves, not mere headings of nested ones ("Common:"). */
function leavesOf(line: Line): Line[] {
  return [...(line.text === '' ? [] : [line]), ...line.lines.flatMap(leavesOf)];
}

/** "In plain words" and its like say nothing at a glance; "Must not be taken by" does. */
function sentence(line: Line): string {
  const plain = line.lead === undefined || /^in plain words$/i.test(line.lead);
  return plain ? line.text : `${line.lead}: ${line.text}`;
}
