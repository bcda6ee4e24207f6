import type { ComponentChild } from 'preact';
import type { Line } from '../knowledge/types.ts';

/** How urgent a line is, by the bold words that open it. */
const URGENT_LEADS: Record<string, string> = {
  emergency: 'now',
  today: 'today',
  'next visit': 'next-visit',
};

export interface LineProps {
  /** What follows a line, such as the numbers of its sources. */
  after?: ((line: Line) => ComponentChild) | undefined;
}

/** Prose as it stands in a section: paragraphs, and bullets as lists, nested as they are. */
export function Lines({ lines, after }: LineProps & { lines: Line[] }) {
  return runs(lines).map((run, at) =>
    run.bullet ? (
      <ul key={at}>
        {run.lines.map((line, nth) => (
          <li key={nth}>
            <LineText line={line} after={after} />
            <Lines lines={line.lines} after={after} />
          </li>
        ))}
      </ul>
    ) : (
      run.lines.map((line, nth) => (
        <p key={nth}>
          <LineText line={line} after={after} />
        </p>
      ))
    ),
  );
}

/** One line without what is nested in it; "Emergency", "Today" and "Next visit" become tags. */
export function LineText({ line, after }: LineProps & { line: Line }) {
  const urgency = line.lead === undefined ? undefined : URGENT_LEADS[line.lead.toLowerCase()];
  return (
    <>
      {line.lead !== undefined && (
        <>
          <strong class={urgency === undefined ? undefined : `urgency ${urgency}`}>
            {line.lead}
            {urgency === undefined && line.text !== '' && ':'}
          </strong>{' '}
        </>
      )}
      {line.text}
      {after?.(line)}
    </>
  );
}

/** True for a serious sign that cannot wait. */
export function isEmergency(line: Line): boolean {
  return URGENT_LEADS[line.lead?.toLowerCase() ?? ''] === 'now';
}

/** Neighbouring lines of a kind, so that bullets that follow each other make one list. */
function runs(lines: Line[]): { bullet: boolean; lines: Line[] }[] {
  const out: { bullet: boolean; lines: Line[] }[] = [];
  for (const line of lines) {
    const last = out.at(-1);
    if (last?.bullet === line.bullet) last.lines.push(line);
    else out.push({ bullet: line.bullet, lines: [line] });
  }
  return out;
}
