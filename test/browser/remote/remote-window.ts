import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/* A window of a browser that Playwright does not drive, and what a reader does in it. */

/** What goes over the wire to a browser, whatever its protocol. */
export interface Wire {
  /** Opens an address and waits until it is loaded. */
  open(url: string): Promise<void>;
  /** Calls a function, given as its source, in the page; its answer as JSON. */
  call(source: string, values: readonly unknown[]): Promise<string>;
  /** Does what fingers do: W3C actions of one input source, which both protocols write alike. */
  act(source: ActionSource): Promise<void>;
  /** Chooses files for the input that a selector finds. */
  choose(selector: string, files: readonly string[]): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** What is to be seen, as PNG. */
  picture(): Promise<Buffer>;
  /** Errors that the browser itself told of since the last time. */
  errors(): string[];
  close(): Promise<void>;
}

/** An input source with its actions, as WebDriver describes them. */
export interface ActionSource {
  readonly type: 'key' | 'pointer';
  readonly id: string;
  readonly parameters?: { readonly pointerType: 'mouse' };
  readonly actions: readonly Readonly<Record<string, string | number>>[];
}

/** A started browser: its window, and the folder where its downloads arrive. */
export interface RemoteBrowser {
  readonly wire: Wire;
  readonly downloads: string;
}

/** What a test does in such a window. */
export interface RemoteWindow {
  open(url: string): Promise<void>;
  /** Runs a function in the page. It sees nothing of the test but the values handed in. */
  run<Values extends readonly unknown[], Answer>(
    action: (...values: Values) => Answer | Promise<Answer>,
    ...values: Values
  ): Promise<Answer>;
  /** The text of the first element that is found and seen; `''` for none. */
  text(selector: string): Promise<string>;
  isSeen(selector: string): Promise<boolean>;
  /** Waits until something is seen. */
  seen(selector: string): Promise<void>;
  /** Presses the middle of what is found, after bringing it into view. */
  click(selector: string): Promise<void>;
  /** Moves the pointer to the middle of what is found. */
  hover(selector: string): Promise<void>;
  /** Presses keys, one after the other: letters, or names such as `ArrowRight`. */
  press(...keys: readonly string[]): Promise<void>;
  /** Chooses an option as a reader does who opens the list. */
  select(selector: string, value: string): Promise<void>;
  choose(selector: string, ...files: readonly string[]): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  picture(): Promise<Buffer>;
  /** Waits for a file to arrive, and reads it. */
  downloaded(name: RegExp): Promise<Buffer>;
  errors(): string[];
}

/** The letters that WebDriver has for keys without one. */
const keyLetters: Readonly<Record<string, string>> = {
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  End: '\uE010',
  Home: '\uE011',
};

/** How long what is waited for may take: a busy machine starts an engine in some seconds. */
const patience = 30_000;

/** Waits until a question is answered by something else than `null`. */
export async function until<Answer>(what: string, ask: () => Promise<Answer | null>): Promise<Answer> {
  const end = performance.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (performance.now() > end) throw new Error(`${what}: not within ${patience / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A window over a wire. */
export function remoteWindow({ wire, downloads }: RemoteBrowser): RemoteWindow {
  const run: RemoteWindow['run'] = async (action, ...values) =>
    (JSON.parse(await wire.call(String(action), values)) as { answer: never }).answer;
  const isSeen = (selector: string) => run(seenNow, selector);
  const seen = async (selector: string) => {
    await until(selector, async () => ((await isSeen(selector)) ? true : null));
  };
  const middle = async (selector: string) => {
    await seen(selector);
    return until(selector, () => run(middleOf, selector));
  };
  const pointer = (...actions: ActionSource['actions']) =>
    wire.act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  const move = (place: { x: number; y: number }) => ({ type: 'pointerMove', duration: 0, ...place });
  return {
    open: (url) => wire.open(url),
    run,
    text: (selector) => run(textOf, selector),
    isSeen,
    seen,
    async click(selector) {
      const place = await middle(selector);
      await pointer(move(place), { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 });
    },
    async hover(selector) {
      const { x, y } = await middle(selector);
      await pointer(move({ x: x - 1, y }), move({ x, y }));
    },
    press: (...keys) =>
      wire.act({
        type: 'key',
        id: 'keyboard',
        actions: keys.flatMap((key) => {
          const value = keyLetters[key] ?? key;
          return [
            { type: 'keyDown', value },
            { type: 'keyUp', value },
          ];
        }),
      }),
    async select(selector, value) {
      await seen(selector);
      if (!(await run(selectIn, selector, value))) throw new Error(`no ${value} in ${selector}`);
    },
    choose: (selector, ...files) => wire.choose(selector, files),
    resize: (width, height) => wire.resize(width, height),
    picture: () => wire.picture(),
    downloaded: (name) =>
      until(`a file ${name}`, async () => {
        const files = readdirSync(downloads);
        // While it arrives, some browsers have a second one beside it.
        const found = files.find((file) => name.test(file));
        if (found === undefined || files.some((file) => /\.part$|\.wkdownload$/.test(file))) return null;
        const bytes = readFileSync(path.join(downloads, found));
        return bytes.length > 0 ? bytes : null;
      }),
    errors: () => wire.errors(),
  };
}

/* What follows runs in the page. */

function seenNow(selector: string): boolean {
  return [...document.querySelectorAll(selector)].some((element) => element.getClientRects().length > 0);
}

function textOf(selector: string): string {
  const found = [...document.querySelectorAll<HTMLElement>(selector)];
  const seen = found.find((element) => element.getClientRects().length > 0);
  return seen === undefined ? '' : (seen.innerText ?? seen.textContent).trim();
}

/** The middle of the first such element that is seen; `null` while something else lies above it. */
function middleOf(selector: string): { x: number; y: number } | null {
  const found = [...document.querySelectorAll(selector)];
  const element = found.find((one) => one.getClientRects().length > 0);
  if (element === undefined) return null;
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  const place = { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
  const above = document.elementFromPoint(place.x, place.y);
  if (above === null) return null;
  // A drawn point takes the pointer by a shape beside it.
  return element.contains(above) || above.contains(element) || element.closest('svg')?.contains(above)
    ? place
    : null;
}

function selectIn(selector: string, value: string): boolean {
  const field = document.querySelector<HTMLSelectElement>(selector);
  if (field === null || ![...field.options].some((option) => option.value === value)) return false;
  field.focus();
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}
