/** Answers requests in the background: parameters and sender are checked where they arrive. */
import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import { RELATIONS } from '../knowledge/types.ts';
import type { Answer, Params, RequestType, Result } from './contract.ts';

/** Ids and names are short; a longer one is no message of ours. */
const word = v.pipe(v.string(), v.maxLength(400));
/** A page names at most this many different drugs in one request. */
const MAX_OTHERS = 500;

const target = v.strictObject({
  kind: v.picklist(['drug', 'product', 'class', 'ambiguous']),
  ids: v.pipe(v.array(word), v.minLength(1), v.maxLength(40)),
  product: v.exactOptional(word),
});
const other = v.strictObject({
  ...target.entries,
  text: word,
  relation: v.picklist(RELATIONS),
  alternative: v.boolean(),
});
const nothing = v.strictObject({});

type Shapes = { [T in RequestType]: v.GenericSchema<Params<T>> };

const SHAPES: Shapes = {
  card: v.strictObject({
    read: word,
    target,
    others: v.pipe(v.array(other), v.maxLength(MAX_OTHERS)),
  }),
  'inject-painter': nothing,
  whole: v.strictObject({ id: word }),
  'inject-card': nothing,
  'card-opened': nothing,
  'card-closed': nothing,
  'close-cards': nothing,
  'open-monograph': v.strictObject({ id: word }),
  'look-up': v.strictObject({ text: word }),
  'turn-off-here': nothing,
  'names-found': nothing,
  pause: nothing,
  'not-a-drug': v.strictObject({ word }),
  site: nothing,
  'may-read': nothing,
  'packs-changed': nothing,
};

const envelope = v.strictObject({ type: v.string(), params: v.unknown() });

export type Sender = Runtime.MessageSender;

export type Handlers = {
  [T in RequestType]: (params: Params<T>, sender: Sender) => Promise<Result<T>>;
};

/** A request that is one of ours, or the reason why not. */
function check(message: unknown, isOurs: boolean): { type: RequestType; params: unknown } | string {
  const outer = v.safeParse(envelope, message);
  if (!isOurs || !outer.success || !Object.hasOwn(SHAPES, outer.output.type)) {
    return 'it is not one of its own';
  }
  const type = outer.output.type as RequestType;
  const params = v.safeParse<v.GenericSchema>(SHAPES[type], outer.output.params);
  return params.success
    ? { type, params: params.output }
    : `the parameters of "${type}" have another shape`;
}

/** The answer to one message. Nothing is logged of its content: it may hold names of drugs. */
export async function answer(
  handlers: Handlers,
  message: unknown,
  sender: Sender,
  ownId: string,
): Promise<Answer> {
  const request = check(message, sender.id === ownId);
  if (typeof request === 'string') {
    console.warn(`Medgloss refused a message: ${request}.`);
    return { ok: false, error: 'refused' };
  }
  try {
    const handler = handlers[request.type] as (params: unknown, sender: Sender) => Promise<unknown>;
    return { ok: true, result: await handler(request.params, sender) };
  } catch (error) {
    console.error(`Medgloss could not answer "${request.type}".`, error);
    return { ok: false, error: 'failed' };
  }
}

/** Answers requests; called once, in the background. */
export function serve(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) =>
    answer(handlers, message, sender, browser.runtime.id),
  );
}
