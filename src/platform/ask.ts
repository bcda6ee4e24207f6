/** Requests to the background, from content scripts and our own pages. */
import { api } from './api.ts';
import type { Answer, Params, RequestType, Result } from './contract.ts';

/** Longer than a worker needs to wake and read its pack; then the reader is told. */
const ANSWER_WITHIN_MS = 5_000;

function timeout(): Promise<undefined> {
  return new Promise((done) => {
    setTimeout(done, ANSWER_WITHIN_MS);
  });
}

/** A page that is made in advance (Chrome) says nothing until somebody sees it. */
async function shown(): Promise<void> {
  const page: Document & { prerendering?: boolean } = document;
  if (!page.prerendering) return;
  await new Promise((done) => {
    page.addEventListener('prerenderingchange', done, { once: true });
  });
}

/** Asks the background, once the page is shown. Rejects if it does not answer within 5 s, refuses or fails. */
export async function ask<T extends RequestType>(type: T, params: Params<T>): Promise<Result<T>> {
  await shown();
  const sent: Promise<Answer | undefined> = api.runtime.sendMessage({ type, params });
  const reply = await Promise.race([sent, timeout()]);
  if (!reply?.ok) throw new Error(`The background did not answer "${type}".`);
  return reply.result as Result<T>;
}
