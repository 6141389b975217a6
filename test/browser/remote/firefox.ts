import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { RemoteBrowser } from './remote-window.ts';

/*
 * Firefox over WebDriver BiDi, by its own socket. Playwright's driver for it asks for a command that Firefox 153 does not
 * have yet.
 */

/** Where Firefox stands on this machine, or `null`. `FIREFOX_PATH` wins over the usual places. */
export function findFirefox(): string | null {
  const usual = [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ];
  return [process.env.FIREFOX_PATH ?? '', ...usual].find((file) => existsSync(file)) ?? null;
}

/** The colour scheme of pages, by Firefox's own number for it. */
const schemeNumbers = { dark: 0, light: 1 } as const;

/** Starts Firefox with an empty profile, which goes with it. */
export async function openFirefox(program: string, scheme: 'light' | 'dark'): Promise<RemoteBrowser> {
  const profile = mkdtempSync(path.join(tmpdir(), 'nien-giam-firefox-'));
  const downloads = path.join(profile, 'downloads');
  mkdirSync(downloads);
  const settings = {
    'layout.css.prefers-color-scheme.content-override': schemeNumbers[scheme],
    // Else a window that is not in front tells its pages nothing of the focus.
    'focusmanager.testmode': true,
    'browser.download.dir': downloads,
    'browser.download.folderList': 2,
    'browser.download.useDownloadDir': true,
    // It would take the focus from the page.
    'browser.download.alwaysOpenPanel': false,
    'browser.helperApps.neverAsk.saveToDisk': 'image/png,image/svg+xml,text/csv',
  };
  writeFileSync(
    path.join(profile, 'user.js'),
    Object.entries(settings)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join(''),
  );
  const child = spawn(
    program,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', 'about:blank'],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: profile } },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const socketAddress = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      const found = /listening on (ws:\S+)/.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Firefox ended (${code}) before it listened`)));
  });
  const { send, told, close } = await connect(`${socketAddress}/session`);
  await send('session.new', { capabilities: {} });
  await send('session.subscribe', { events: ['log.entryAdded'] });
  const { context } = (await send('browsingContext.create', { type: 'tab' })) as { context: string };

  return {
    downloads,
    wire: {
      async open(url) {
        await send('browsingContext.navigate', { context, url, wait: 'complete' });
        // A page in a new process of the browser has no focus at first.
        await send('browsingContext.activate', { context });
      },
      async call(source, values) {
        const answer = (await send('script.callFunction', {
          target: { context },
          awaitPromise: true,
          functionDeclaration: `async (values) => JSON.stringify({ answer: await (${source})(...JSON.parse(values)) })`,
          arguments: [{ type: 'string', value: JSON.stringify(values) }],
        })) as { result?: { value: string }; exceptionDetails?: { text: string } };
        if (answer.result === undefined) throw new Error(answer.exceptionDetails?.text ?? 'no answer');
        return answer.result.value;
      },
      act: async (source) => void (await send('input.performActions', { context, actions: [source] })),
      async choose(selector, files) {
        const { nodes } = (await send('browsingContext.locateNodes', {
          context,
          locator: { type: 'css', value: selector },
        })) as { nodes: { sharedId: string }[] };
        await send('input.setFiles', { context, element: { sharedId: nodes[0]?.sharedId }, files });
      },
      resize: async (width, height) =>
        void (await send('browsingContext.setViewport', { context, viewport: { width, height } })),
      async picture() {
        const { data } = (await send('browsingContext.captureScreenshot', { context })) as { data: string };
        return Buffer.from(data, 'base64');
      },
      errors: () => told.splice(0),
      async close() {
        await send('browser.close', {});
        close();
        await ended;
        rmSync(profile, { recursive: true, force: true });
      },
    },
  };
}

/** A connection that sends commands and waits for their answers, and collects errors of pages meanwhile. */
async function connect(url: string): Promise<{
  send: (method: string, parameters: object) => Promise<unknown>;
  told: string[];
  close: () => void;
}> {
  const socket = new WebSocket(url);
  await new Promise<void>((resolve, reject) => {
    socket.onopen = () => resolve();
    socket.onerror = () => reject(new Error(`no connection to ${url}`));
  });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const told: string[] = [];
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.type === 'event') {
      if (message.params?.level === 'error') told.push(message.params.text ?? 'an error without a text');
      return;
    }
    const asked = waiting.get(message.id ?? -1);
    waiting.delete(message.id ?? -1);
    if (message.type === 'success') asked?.resolve(message.result);
    else asked?.reject(new Error(`${message.error}: ${message.message}`));
  };
  let last = 0;
  return {
    told,
    close: () => socket.close(),
    send(method, params) {
      const id = ++last;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        socket.send(JSON.stringify({ id, method, params }));
      });
    },
  };
}

interface Message {
  readonly type: 'success' | 'error' | 'event';
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
  readonly params?: { readonly level?: string; readonly text?: string };
}
