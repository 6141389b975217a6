import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/*
 * Tells of what goes wrong in a page, in browsers whose driver does not: a script of ours stands first in every page and
 * sends what it sees to the server that put it there.
 */

/** What the script in the page looks out for. */
const script = `
  const told = (what) => void fetch('/nhan-chung', { method: 'POST', keepalive: true, body: location.pathname + ': ' + what });
  // Firefox calls it an error where a module that is to come early is there already.
  addEventListener('error', ({ message, target }) => target.rel === 'modulepreload' ||
    told(message ?? 'not loaded: ' + (target.src ?? target.href ?? target.localName)), true);
  addEventListener('unhandledrejection', ({ reason }) => told('rejected: ' + reason));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
    told('policy: ' + violatedDirective + ' ' + blockedURI + ' ' + sourceFile));
  const { error } = console;
  console.error = (...parts) => { told('console: ' + parts.join(' ')); error(...parts); };
`;

/** A site with a witness in each of its pages. */
export interface WitnessedSite {
  readonly address: string;
  /** What went wrong since the last time, with the page. */
  seen(): string[];
  /** Waits until nothing was asked for, and nothing is on its way, for a while. */
  quiet(): Promise<void>;
  close(): Promise<void>;
}

/** Hands on what another server answers, with the witness in every page. */
export async function withWitness(address: string): Promise<WitnessedSite> {
  const seen: string[] = [];
  let underway = 0;
  let last = 0;
  const server = createServer((request, response) => {
    const asked = request.url ?? '/';
    const answer = async (): Promise<void> => {
      if (asked === '/nhan-chung') {
        let body = '';
        for await (const part of request) body += String(part);
        seen.push(body);
        return void response.writeHead(204).end();
      }
      if (asked === '/nhan-chung.js')
        return void response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
      const { range } = request.headers;
      const inner = await fetch(new URL(asked, address), {
        redirect: 'manual',
        headers: range === undefined ? {} : { range },
      });
      const headers = Object.fromEntries(inner.headers);
      const bytes = Buffer.from(await inner.arrayBuffer());
      // What came packed is handed on unpacked.
      for (const name of [
        'content-encoding',
        'content-length',
        'transfer-encoding',
        'connection',
        'keep-alive',
      ])
        Reflect.deleteProperty(headers, name);
      if (inner.status >= 400) seen.push(`${asked}: ${inner.status}`);
      const isPage = headers['content-type']?.startsWith('text/html') === true;
      const sent = isPage
        ? bytes.toString('utf8').replace('<head>', '<head><script src="/nhan-chung.js"></script>')
        : bytes;
      response.writeHead(inner.status, headers).end(sent);
    };
    underway += 1;
    answer()
      .catch((error: unknown) => {
        seen.push(`${asked}: ${String(error)}`);
        response.destroy();
      })
      .finally(() => {
        underway -= 1;
        last = performance.now();
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    seen: () => seen.splice(0),
    async quiet() {
      do await new Promise((resolve) => setTimeout(resolve, 100));
      while (underway > 0 || performance.now() - last < 300);
    },
    close: () => new Promise((resolve) => (server.closeAllConnections(), server.close(() => resolve()))),
  };
}
