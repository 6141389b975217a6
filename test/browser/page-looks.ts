import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openWindow } from './open-browser.ts';
import { foreignTexts, type ForeignText } from './page-faces.ts';
import type { Scheme } from './page-sample.ts';

/* What a browser finds wrong with a page: what axe says, errors and requests elsewhere, its width, its typeface. */

/** What was found of a page in one scheme. */
export interface Look {
  readonly scheme: Scheme;
  /** Rules of axe that are broken, with the elements that break them. */
  readonly violations: readonly (readonly [string, readonly string[]])[];
  /** Requests that would have left this machine, and errors of the page. */
  readonly unquiet: readonly string[];
  readonly width: number;
  /** Texts that are set in another typeface than the site's own, with that. */
  readonly foreignTexts: readonly ForeignText[];
}

/** What is expected of every page. */
export const faultless = { violations: [], unquiet: [], width: 360, foreignTexts: [] } as const;

/** Windows that look at one page after the other. */
export interface Looks {
  /** Waits for a window, opens a page in it and looks at it in each of the schemes. */
  at(url: string, schemes: readonly Scheme[]): Promise<Look[]>;
  close(): Promise<void>;
}

/**
 * Opens windows as wide as a cheap phone. Each is used again for the next page: a new one would start a process, and
 * compile axe, for every page. There are several, as a page is only looked at when it has been quiet for half a second.
 */
export async function openLooks(browser: Browser, count = 3): Promise<Looks> {
  const open = () => openWindow(browser, { viewport: { width: faultless.width, height: 740 } });
  const windows = await Promise.all(Array.from({ length: count }, open));
  const free = await Promise.all(
    windows.map(async (window) => ({ ...window, page: await window.context.newPage() })),
  );
  const waiting: (() => void)[] = [];
  return {
    async at(url, schemes) {
      while (free.length === 0) await new Promise<void>((resolve) => waiting.push(resolve));
      const window = free.pop();
      if (window === undefined) throw new Error('no window is free');
      try {
        return await lookAt(window, url, schemes);
      } finally {
        free.push(window);
        waiting.shift()?.();
      }
    },
    async close() {
      await Promise.all(windows.map(({ context }) => context.close()));
    },
  };
}

interface LookingWindow {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly outside: string[];
  readonly errors: string[];
}

async function lookAt(window: LookingWindow, url: string, schemes: readonly Scheme[]): Promise<Look[]> {
  const { page, outside, errors } = window;
  const looks: Look[] = [];
  for (const scheme of schemes) {
    await page.emulateMedia({ colorScheme: scheme });
    // Style sheets alone ask for the scheme, so that a page that is open already changes to it; it was loaded once.
    if (looks.length === 0) {
      await page.goto(url, { waitUntil: 'networkidle' });
      await page.evaluate(axe.source);
    }
    const violations = await foundByAxe(page, looks.length === 0 ? null : colourRules);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    // Of faces nothing changes from scheme to scheme.
    const foreign = looks.length === 0 ? await foreignTexts(window.context, page) : [];
    looks.push({
      scheme,
      violations,
      unquiet: [...outside.splice(0), ...errors.splice(0)],
      width,
      foreignTexts: foreign,
    });
  }
  return looks;
}

/** The rules of axe that depend on colours: nothing else differs from scheme to scheme. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong with a page as it stands: the rules, with the elements that break them. */
export async function violationsIn(page: Page): Promise<Look['violations']> {
  await page.evaluate(axe.source);
  return foundByAxe(page, null);
}

/** @param rules the only ones to look at; `null` for all */
function foundByAxe(page: Page, rules: readonly string[] | null): Promise<Look['violations']> {
  // Made short in the page: what axe says of all that is right is megabytes on their way here.
  return page.evaluate(async (only) => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    const { violations } = await run({
      resultTypes: ['violations'],
      ...(only === null ? {} : { runOnly: { type: 'rule', values: [...only] } }),
    });
    return violations.map(({ id, nodes }): [string, string[]] => [
      id,
      nodes.map(({ html }) => html.slice(0, 120)),
    ]);
  }, rules);
}
