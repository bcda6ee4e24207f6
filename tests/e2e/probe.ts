/**
 * What runs in a page before anything of its own: it stops the page's clock, so that two visits can
 * be compared, and notes what the page could notice. It is sent to the browser as it stands and can
 * use nothing else from here.
 */

/** What a page holds, and what it has heard so far, in one document. */
export interface Trace {
  /** `outerHTML` of the document. */
  html: string;
  /** `innerHTML` of each open shadow root. */
  shadows: string;
  /** Where the selection begins and ends, as paths, and its text. */
  selection: string;
  /** The path of `document.activeElement`. */
  focus: string;
  /** Events by type and target with their count: on their way down, on their way back, prevented. */
  events: string;
  /** Changes of the tree that a mutation observer saw since the page was parsed. */
  mutations: string;
  /** Box of each element, and how far the page is scrolled. */
  layout: string;
  /** Names in the page's global object. */
  globals: string;
}

interface Probe {
  /** Whether nothing is waiting that would change the page. */
  idle(): boolean;
  /** Takes all underlines away, and brings them back. */
  underlines(on: boolean): void;
  trace(): Trace;
}

declare global {
  interface Window {
    probe: Probe;
    /** Pages of ours that are at work say so. */
    busy?: boolean;
  }
}

export function installProbe(): void {
  const NOW = Date.UTC(2026, 0, 15, 12);
  /** Timers that wait longer, in ms, never come: what they do would fall on either side of a look. */
  const LONGEST_TIMER = 60;
  /** Pages that ask for one timer after another would never be at rest. */
  const MOST_TIMERS = 40;
  /** To frames that a page makes and drops, these come as the browser finds the time for them. */
  const LATE = window === window.top ? [] : ['resize', 'pageshow', 'pagereveal'];
  /** These come by the clock alone. */
  const TIMED = ['animationiteration', 'animationend', 'transitionend'];
  const UNHEARD = ['beforeunload', 'unload', 'pagehide', ...TIMED, ...LATE];
  const UNNAMED = ['DOMContentLoaded', 'focusin', 'focusout'];
  /** Browsers send as many of these as they find the time for. */
  const MANY = ['selectionchange', 'scroll', 'scrollend', 'pointermove', 'mousemove'];

  window.Date = new Proxy(Date, {
    construct: (target, args) => Reflect.construct(target, args.length > 0 ? args : [NOW]) as Date,
    apply: (target) => new target(NOW).toString(),
    get: (target, key) => (key === 'now' ? () => NOW : (Reflect.get(target, key) as unknown)),
  });
  let seed = 1;
  Math.random = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };

  const waiting = new Set<number>();
  let timers = 0;
  const setTimer = window.setTimeout.bind(window);
  const clearTimer = window.clearTimeout.bind(window);
  type Handler = string | ((...args: unknown[]) => void);
  const timeout = (handler: Handler, ms = 0, ...args: unknown[]): number => {
    if (ms > LONGEST_TIMER || typeof handler === 'string' || timers === MOST_TIMERS) return 0;
    timers += 1;
    const id = setTimer(() => {
      waiting.delete(id);
      handler(...args);
    }, ms);
    waiting.add(id);
    return id;
  };
  const forget = (id?: number): void => {
    clearTimer(id);
    waiting.delete(id ?? 0);
  };
  Object.assign(window, { setTimeout: timeout, clearTimeout: forget, setInterval: () => 0 });

  const counts = new Map<string, { down: number; up: number }>();
  const events = new Map<Event, string>();

  const nameOf = (target: EventTarget | null): string => {
    if (target instanceof Element) return `${target.localName}#${target.id}`;
    return target instanceof Node ? target.nodeName : 'window';
  };
  const countOf = (event: Event): { down: number; up: number } => {
    const key = `${event.type} ${nameOf(event.target)} ${event.isTrusted ? '' : 'made'}`;
    const count = counts.get(key) ?? { down: 0, up: 0 };
    counts.set(key, count);
    events.set(event, key);
    return count;
  };
  const protos = [window, Document.prototype, Element.prototype, HTMLElement.prototype];
  const handlers = protos
    .flatMap((it) => Object.getOwnPropertyNames(it))
    .filter((name) => name.startsWith('on') && !name.startsWith('ondevice'))
    .map((name) => name.slice(2));
  for (const type of new Set([...handlers, ...UNNAMED])) {
    if (UNHEARD.includes(type)) continue;
    window.addEventListener(type, (event) => void (countOf(event).down += 1), { capture: true });
    window.addEventListener(type, (event) => void (countOf(event).up += 1));
  }

  const mutations = new Map<string, number>();
  const note = (records: MutationRecord[]): void => {
    for (const { type } of records) mutations.set(type, (mutations.get(type) ?? 0) + 1);
  };
  const observer = new MutationObserver(note);

  /** Selects some text and puts the focus somewhere, before any extension reads the page. */
  const settleIn = (): void => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (texts.length < 2 && walker.nextNode()) {
      const text = walker.currentNode as Text;
      const raw = text.parentElement?.closest(
        'script, style, noscript, textarea, [contenteditable]',
      );
      if (!raw && text.data.trim().length > 8) texts.push(text);
    }
    document.querySelector<HTMLElement>('a[href], button')?.focus({ preventScroll: true });
    const [first, second = first] = texts;
    if (first && second) document.getSelection()?.setBaseAndExtent(second, 6, first, 2);
  };
  document.addEventListener(
    'DOMContentLoaded',
    () => {
      settleIn();
      observer.observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
    },
    { once: true },
  );

  /** Every open shadow root, in the order of the page. */
  const shadowRoots = (root: Document | ShadowRoot): ShadowRoot[] =>
    Array.from(root.querySelectorAll('*')).flatMap(({ shadowRoot }) =>
      shadowRoot ? [shadowRoot, ...shadowRoots(shadowRoot)] : [],
    );

  const pathOf = (node: Node | null): string => {
    const steps: string[] = [];
    for (let at = node; at?.parentNode; at = at.parentNode) {
      steps.unshift(`${at.nodeName}:${Array.prototype.indexOf.call(at.parentNode.childNodes, at)}`);
    }
    return steps.join('/');
  };

  const lines = (map: Map<string, unknown>): string =>
    Array.from(map, ([key, value]) => `${key}: ${String(value)}`)
      .toSorted()
      .join('\n');

  const boxes = (): string => {
    const all = [document, ...shadowRoots(document)].flatMap((root) =>
      Array.from(root.querySelectorAll('*')),
    );
    return all
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return `${element.localName} ${[x, y, width, height].join(' ')}`;
      })
      .concat(`scrolled ${window.scrollX} ${window.scrollY}`)
      .join('\n');
  };

  const selected = (): string => {
    const it = document.getSelection();
    if (!it) return 'none';
    const from = `${pathOf(it.anchorNode)} ${it.anchorOffset}`;
    return `${from} to ${pathOf(it.focusNode)} ${it.focusOffset}: ${it.toString()}`;
  };

  const heard = (): string => {
    const prevented = new Map<string, number>();
    for (const [event, key] of events) {
      if (event.defaultPrevented) prevented.set(key, (prevented.get(key) ?? 0) + 1);
    }
    const counted = Array.from(counts, ([key, { down, up }]): [string, string] => {
      const many = MANY.some((type) => key.startsWith(`${type} `));
      const [there, back] = many ? [Math.sign(down), Math.sign(up)] : [down, up];
      return [key, `${there} down, ${back} up, ${prevented.get(key) ?? 0} prevented`];
    });
    return lines(new Map(counted));
  };

  let hidden: [string, Highlight][] = [];
  // A layer of its own is drawn as a whole: where only parts are drawn again, edges come out a shade
  // different.
  let anew: CSSStyleSheet | null = null;
  const probe: Probe = {
    idle: () => document.readyState === 'complete' && waiting.size === 0 && window.busy !== true,
    underlines(on) {
      if (on) {
        for (const [name, highlight] of hidden) CSS.highlights.set(name, highlight);
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((it) => it !== anew);
        return;
      }
      hidden = [...CSS.highlights];
      CSS.highlights.clear();
      anew = new window.CSSStyleSheet();
      anew.replaceSync(':root { will-change: opacity !important; }');
      document.adoptedStyleSheets.push(anew);
    },
    trace() {
      note(observer.takeRecords());
      return {
        html: document.documentElement.outerHTML,
        shadows: shadowRoots(document)
          .map((root) => root.innerHTML)
          .join('\n'),
        selection: selected(),
        focus: pathOf(document.activeElement),
        events: heard(),
        mutations: lines(mutations),
        layout: boxes(),
        globals: Object.getOwnPropertyNames(window).toSorted().join('\n'),
      };
    },
  };
  Object.assign(window, { probe });
}
