import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { until, type RemoteBrowser } from './remote-window.ts';

/* WebKit, by the small browser of WebKitGTK over WebDriver, on a screen that nobody sees. */

/** The programs this takes. */
export interface WebKitPrograms {
  readonly driver: string;
  readonly browser: string;
  readonly screen: string;
}

/** The programs as this machine has them, or `null` where one is missing. */
export function findWebKit(): WebKitPrograms | null {
  const programs = {
    driver: process.env.WEBKIT_DRIVER_PATH ?? '/usr/bin/WebKitWebDriver',
    browser: process.env.WEBKIT_BROWSER_PATH ?? `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`,
    screen: '/usr/bin/Xvfb',
  };
  return Object.values(programs).every((file) => existsSync(file)) ? programs : null;
}

const machine = process.arch === 'arm64' ? 'aarch64' : 'x86_64';
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/** Starts WebKit in a home of its own, which goes with it. */
export async function openWebKit(programs: WebKitPrograms, scheme: 'light' | 'dark'): Promise<RemoteBrowser> {
  const home = mkdtempSync(path.join(tmpdir(), 'nien-giam-webkit-'));
  const downloads = path.join(home, 'downloads');
  mkdirSync(downloads);
  mkdirSync(path.join(home, '.config'));
  writeFileSync(path.join(home, '.config', 'user-dirs.dirs'), 'XDG_DOWNLOAD_DIR="$HOME/downloads"\n');
  const screen = await openScreen(programs.screen);
  const port = await freePort();
  const driver = spawn(programs.driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      HOME: home,
      XDG_CONFIG_HOME: path.join(home, '.config'),
      DISPLAY: screen.display,
      // Its sandbox needs rights that a container does not give; the pages it opens here are our own.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
  });
  const ask = asking(`http://127.0.0.1:${port}`);
  await until('the WebKit driver', () => ask('GET', '/status').catch(() => null));
  const options = { binary: programs.browser, args: ['--automation', ...(scheme === 'dark' ? ['-d'] : [])] };
  const { sessionId } = (await ask('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
  })) as { sessionId: string };
  const session = `/session/${sessionId}`;
  const post = (to: string, body: object): Promise<unknown> => ask('POST', session + to, body);
  const find = async (selector: string): Promise<string> => {
    const found = await post('/element', { using: 'css selector', value: selector });
    return (found as Record<string, string>)[elementKey] ?? '';
  };
  await toBareWindow(ask, session, find);

  return {
    downloads,
    wire: {
      open: async (url) => void (await post('/url', { url })),
      async call(source, values) {
        const script = `const [values, done] = arguments;
          Promise.resolve().then(() => (${source})(...JSON.parse(values)))
            .then((answer) => done(JSON.stringify({ answer })), (error) => done('!' + error));`;
        const answer = (await post('/execute/async', { script, args: [JSON.stringify(values)] })) as string;
        if (answer.startsWith('!')) throw new Error(answer.slice(1));
        return answer;
      },
      act: async (source) => void (await post('/actions', { actions: [source] })),
      async choose(selector, files) {
        await post(`/element/${await find(selector)}/value`, { text: files.join('\n') });
      },
      resize: async (width, height) => void (await post('/window/rect', { x: 0, y: 0, width, height })),
      picture: async () => Buffer.from((await ask('GET', `${session}/screenshot`)) as string, 'base64'),
      // It tells of none by this protocol; the page's witness does.
      errors: () => [],
      async close() {
        await ask('DELETE', session).catch(() => undefined);
        await ended(driver);
        await ended(screen.child);
        rmSync(home, { recursive: true, force: true });
      },
    },
  };
}

/** Goes on in a window without bars, which alone may be as narrow as a phone. */
async function toBareWindow(
  ask: Ask,
  session: string,
  find: (selector: string) => Promise<string>,
): Promise<void> {
  const open = "open('about:blank', 'bare', 'width=360,height=740,toolbar=no,menubar=no,location=no')";
  const page = `<!doctype html><button onclick="${open}">bare</button>`;
  await ask('POST', `${session}/url`, { url: `data:text/html,${encodeURIComponent(page)}` });
  await ask('POST', `${session}/element/${await find('button')}/click`, {});
  const first = (await ask('GET', `${session}/window`)) as string;
  const handle = await until('a window without bars', async () => {
    const handles = (await ask('GET', `${session}/window/handles`)) as string[];
    return handles.find((one) => one !== first) ?? null;
  });
  await ask('POST', `${session}/window`, { handle });
}

type Ask = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>;

/** Asks the driver; its answer's value, or its error. */
function asking(address: string): Ask {
  return async (method, to, body) => {
    const response = await fetch(address + to, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (response.ok) return value;
    const { error, message } = value as { error: string; message: string };
    throw new Error(`${error}: ${message}`);
  };
}

/** A screen in memory, on the first number that is free. */
async function openScreen(program: string): Promise<{ child: ChildProcess; display: string }> {
  const size = ['-screen', '0', '1400x2700x24', '-nolisten', 'tcp'];
  const child = spawn(program, ['-displayfd', '3', ...size], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = await new Promise<string>((resolve, reject) => {
    (child.stdio[3] as Readable).once('data', (bytes: Buffer) => resolve(`:${bytes.toString().trim()}`));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Xvfb ended (${code}) before it had a screen`)));
  });
  return { child, display };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill();
  });
}
