/**
 * Reads the card in its closed shadow root, which no script of the page can enter. The debugging
 * protocols can: CDP pierces shadow roots when asked for the document; BiDi serialises closed roots
 * with `includeShadowTree: "all"` and takes them back as an argument.
 */
import { type CDPSession, type Page, type Protocol } from 'puppeteer-core';
import { bidi, isFirefox } from './browser.ts';
import { until } from './until.ts';

type Node = Protocol.DOM.Node;

/** A function of the card's shadow root that runs in the page; it can use nothing else from here. */
type Question<T, A extends string[]> = (root: ShadowRoot, ...words: A) => T;

function below(node: Node): Node[] {
  const framed = node.contentDocument ? [node.contentDocument] : [];
  return [...(node.children ?? []), ...(node.shadowRoots ?? []), ...framed];
}

/** The card's host: a manual popover with a closed shadow root; in any frame of this process. */
function closedRoot(node: Node): Node | null {
  const root = node.shadowRoots?.find((it) => it.shadowRootType === 'closed');
  if (root && node.attributes?.includes('popover')) return root;
  for (const child of below(node)) {
    const found = closedRoot(child);
    if (found) return found;
  }
  return null;
}

/** Where there are frames all their documents are looked through; else the host is asked for. */
async function findCard(page: Page, cdp: CDPSession): Promise<Node | null> {
  if (page.frames().length > 1) {
    const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
    return closedRoot(root);
  }
  const { nodeId } = (await cdp.send('DOM.getDocument', { depth: 0 })).root;
  const wanted = { nodeId, selector: '[popover]' };
  for (const host of (await cdp.send('DOM.querySelectorAll', wanted)).nodeIds) {
    const { node } = await cdp.send('DOM.describeNode', { nodeId: host, depth: 1, pierce: true });
    const found = closedRoot(node);
    if (found) return found;
  }
  return null;
}

async function askByCdp(page: Page, cdp: CDPSession, question: string): Promise<unknown> {
  const card = await findCard(page, cdp);
  if (!card) return null;
  const { backendNodeId } = card;
  const { object } = await cdp.send('DOM.resolveNode', { backendNodeId });
  if (!object.objectId) return null;
  const { result } = await cdp.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: `function () { return JSON.stringify((${question})(this) ?? null); }`,
    returnByValue: true,
  });
  return typeof result.value === 'string' ? JSON.parse(result.value) : null;
}

async function askChromium(page: Page, question: string): Promise<unknown> {
  const cdp = await page.createCDPSession();
  try {
    return await askByCdp(page, cdp, question);
  } catch (error) {
    // The card may close between two of the calls.
    if (String(error).includes('node')) return null;
    throw error;
  } finally {
    await cdp.detach();
  }
}

interface BidiHost {
  value: { shadowRoot?: { sharedId: string } | null };
}

async function askFirefoxFrame(page: Page, context: string, question: string): Promise<unknown> {
  const { connection } = bidi(page);
  const target = { context };
  const found = await connection.send('script.evaluate', {
    expression: '[...document.querySelectorAll("[popover]")]',
    target,
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 0, includeShadowTree: 'all' },
  });
  const hosts = (found.result['result'] as { value: BidiHost[] }).value;
  const root = hosts.find((it) => it.value.shadowRoot)?.value.shadowRoot;
  if (!root) return null;
  const answered = await connection.send('script.callFunction', {
    functionDeclaration: `(root) => JSON.stringify((${question})(root) ?? null)`,
    arguments: [{ sharedId: root.sharedId }],
    target,
    awaitPromise: false,
  });
  const answer = answered.result['result'] as { value?: string } | undefined;
  return answer?.value === undefined ? null : JSON.parse(answer.value);
}

async function askFirefox(page: Page, question: string): Promise<unknown> {
  for (const frame of page.frames()) {
    const { _id: context } = frame as unknown as { _id: string };
    const answer = await askFirefoxFrame(page, context, question);
    if (answer !== null) return answer;
  }
  return null;
}

/** Asks the open card, in whichever frame it is; null while there is none. */
export async function askCard<T, A extends string[]>(
  page: Page,
  question: Question<T, A>,
  ...words: A
): Promise<T | null> {
  const ask = isFirefox(page) ? askFirefox : askChromium;
  const given = words.map((word) => JSON.stringify(word)).join();
  return (await ask(page, `(root) => (${question.toString()})(root, ${given})`)) as T | null;
}

/** Clicks the button, link or summary of the card that bears exactly these words; `frame` holds the card. */
export async function clickInCard(
  page: Page,
  label: string,
  frame = page.mainFrame(),
): Promise<void> {
  const findPlace = (root: ShadowRoot, wanted: string): [number, number] | null => {
    const all = Array.from(root.querySelectorAll<HTMLElement>('button, a, summary'));
    const found = all.find((it) => it.innerText.trim() === wanted);
    found?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const box = found?.getBoundingClientRect();
    return box ? [box.x + box.width / 2, box.y + box.height / 2] : null;
  };
  const [x, y] = await until(`"${label}" in the card`, () => askCard(page, findPlace, label));
  const { x: left = 0, y: top = 0 } = (await (await frame.frameElement())?.boundingBox()) ?? {};
  await page.mouse.move(x + left, y + top, { steps: 12 });
  await page.mouse.click(x + left, y + top);
}

/** The card's text as it can be read on the screen: folded parts are not in it. Null without a card. */
async function readCard(page: Page): Promise<string | null> {
  return askCard(page, (root) => {
    const parts = Array.from(root.children).filter((it) => it.localName !== 'style');
    const text = parts.map((it) => (it as HTMLElement).innerText.trim()).join('\n');
    return text === '' ? null : text;
  });
}

function holds(text: string, words: string | RegExp): boolean {
  return typeof words === 'string' ? text.includes(words) : words.test(text);
}

/** Waits for a card in which `words` can be read, `patience` ms at most, and returns its text. */
export async function cardWith(
  page: Page,
  words: string | RegExp,
  patience?: number,
): Promise<string> {
  let last = 'nothing: there is none';
  try {
    const reads = async (): Promise<string | null> => {
      const text = await readCard(page);
      last = text ?? last;
      return text !== null && holds(text, words) ? text : null;
    };
    return await until(`a card with ${String(words)}`, reads, patience);
  } catch (cause) {
    throw new Error(`${String(cause)}; the card says: ${last}`, { cause });
  }
}

/** Waits until no card is there. */
export async function noCard(page: Page): Promise<void> {
  await until('no card', async () => (await askCard(page, () => true)) === null);
}
