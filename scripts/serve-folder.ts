import { createServer, type Server, type ServerResponse } from 'node:http';
import { readFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { readFile, stat } from 'node:fs/promises';
import send from 'send';

/* A small static server for trying a site and for the tests; a public site belongs on a static host. */

const types: Record<string, string> = {
  '.parquet': 'application/vnd.apache.parquet',
  '.csv': 'text/csv; charset=utf-8',
  '.wasm': 'application/wasm',
  '.gz': 'application/gzip',
};

/**
 * Serves a folder on the loopback address.
 *
 * Sends the headers of the folder's `_headers` file, compresses texts (brotli, else gzip) and answers
 * byte ranges.
 *
 * @param port the first port to try; taken ones are passed over, 0 takes any
 */
export async function serveFolder(
  folder: string,
  port: number,
): Promise<{ address: string; close: () => Promise<void> }> {
  const rules = headerRules(folder);
  const compressed = new Map<string, Promise<Buffer>>();
  const server = createServer((request, response) => {
    const url = addressOf(request.url ?? '/');
    if (url === null) return void response.writeHead(400).end();
    for (const [name, value] of headersOf(rules, url.pathname)) response.setHeader(name, value);
    const file = fileOf(folder, url.pathname);
    if (file === null) return notFound(folder, response);
    if (file === 'folder') {
      response.writeHead(301, { location: `${url.pathname}/${url.search}` });
      return response.end();
    }
    const type = types[path.extname(file)];
    if (type) response.setHeader('content-type', type);
    const accepts = String(request.headers['accept-encoding'] ?? '');
    const encoding = /\bbr\b/.test(accepts) ? 'br' : /\bgzip\b/.test(accepts) ? 'gzip' : null;
    if (encoding && !request.headers.range && /\.(html|css|js|mjs|svg|json|csv|txt|xml)$/.test(file))
      return void sendCompressed(file, encoding, compressed, response, type);
    send(request, file, { etag: true, cacheControl: true, maxAge: 0 }).pipe(response);
  });
  const taken = await listen(server, port);
  return {
    address: `http://127.0.0.1:${taken}/`,
    close: () => new Promise((resolve) => (server.closeAllConnections(), server.close(() => resolve()))),
  };
}

/** The address that was asked for; `null` for what is none. `//` is a path here, not the name of another host. */
function addressOf(asked: string): URL | null {
  return URL.parse(`http://localhost${asked.startsWith('/') ? '' : '/'}${asked}`);
}

function fileOf(folder: string, pathname: string): string | 'folder' | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  const file = path.join(folder, path.normalize(`/${decoded}`));
  if (decoded.endsWith('/'))
    return existsSync(path.join(file, 'index.html')) ? path.join(file, 'index.html') : null;
  if (existsSync(path.join(file, 'index.html'))) return 'folder';
  return existsSync(file) ? file : null;
}

function notFound(folder: string, response: ServerResponse): void {
  const page = path.join(folder, '404.html');
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
  response.end(existsSync(page) ? readFileSync(page) : 'Not found');
}

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

async function sendCompressed(
  file: string,
  encoding: 'br' | 'gzip',
  cache: Map<string, Promise<Buffer>>,
  response: ServerResponse,
  type: string | undefined,
): Promise<void> {
  // A site built anew while it is served is a new file.
  const key = `${encoding} ${file} ${(await stat(file)).mtimeMs}`;
  const body = cache.get(key) ?? compress(await readFile(file), encoding);
  cache.set(key, body);
  response.setHeader('content-type', type ?? contentTypes[path.extname(file)] ?? 'application/octet-stream');
  response.setHeader('content-encoding', encoding);
  response.setHeader('vary', 'accept-encoding');
  response.end(await body);
}

async function compress(bytes: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer> {
  if (encoding === 'gzip') return promisify(gzip)(bytes);
  return promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
}

interface HeaderRule {
  /** What a path begins with. */
  readonly below: string;
  /** A header and its value; `null` takes away what a rule before has set. */
  readonly headers: readonly (readonly [string, string | null])[];
}

/** The rules of a `_headers` file, the form several static hosts read: a path that ends in `*`, its headers below it. */
function headerRules(folder: string): HeaderRule[] {
  const file = path.join(folder, '_headers');
  if (!existsSync(file)) return [];
  const blocks = readFileSync(file, 'utf8').split(/^(?=\/)/m);
  return blocks
    .filter((block) => block.startsWith('/'))
    .map((block) => {
      const [below = '', ...lines] = block.split('\n');
      const headers = lines.flatMap((line): [string, string | null][] => {
        const [, away, set, value] = /^\s+(?:!\s*([A-Za-z-]+)|([A-Za-z-]+):\s*(.+))$/.exec(line) ?? [];
        if (away !== undefined) return [[away, null]];
        return set === undefined || value === undefined ? [] : [[set, value]];
      });
      return { below: below.trim().replace(/\*$/, ''), headers };
    });
}

/** The headers of a path: of all rules that hold for it, one after the other. */
function headersOf(rules: readonly HeaderRule[], pathname: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const rule of rules)
    if (pathname.startsWith(rule.below))
      for (const [header, value] of rule.headers)
        if (value === null) headers.delete(header);
        else headers.set(header, value);
  return headers;
}

async function listen(server: Server, first: number): Promise<number> {
  for (let port = first; port < first + 50; port++) {
    const heard = await new Promise<number | null>((resolve, reject) => {
      const failed = (error: NodeJS.ErrnoException): void =>
        error.code === 'EADDRINUSE' ? resolve(null) : reject(error);
      server.once('error', failed);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', failed);
        const address = server.address();
        resolve(address !== null && typeof address === 'object' ? address.port : port);
      });
    });
    if (heard !== null) return heard;
  }
  throw new Error(`no free port from ${first} to ${first + 49}`);
}
