/** Long enough for a browser that starts beside other work: what is there sooner is not waited for. */
const PATIENCE = 20_000;
const PAUSE = 40;

/**
 * Asks again and again until the answer is neither null, undefined nor false, and returns it.
 * Throws with `what` and the last answer when twenty seconds (or `patience` ms) have passed.
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false>,
  patience = PATIENCE,
): Promise<T> {
  const deadline = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (Date.now() > deadline) throw new Error(`Waited ${patience} ms for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/** Asks again and again for `ms`, and throws with `what` as soon as the answer is no. */
export async function holds(what: string, ms: number, ask: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + ms;
  do {
    if (!(await ask())) throw new Error(`No longer true: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  } while (Date.now() < end);
}
