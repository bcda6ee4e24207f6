import type { ComponentChild } from 'preact';
import { type MessageKey, useStrings } from './strings.ts';

/** Private-use characters: no message and no name holds them. */
const mark = (at: number): string => String.fromCharCode(0xe000 + at);
const MARKS = /([\ue000-\ue00f])/;

/** A message whose `$1`, `$2`… are elements instead of text. */
export function Rich(props: { message: MessageKey; parts: ComponentChild[] }) {
  const t = useStrings();
  const text = t(
    props.message,
    props.parts.map((_, at) => mark(at)),
  );
  const pieces = text.split(MARKS);
  return <>{pieces.map((it) => (MARKS.test(it) ? props.parts[it.charCodeAt(0) - 0xe000] : it))}</>;
}
