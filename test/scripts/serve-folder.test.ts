import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder } from '../../scripts/serve-folder.ts';

let folder: string;
let served: Awaited<ReturnType<typeof serveFolder>>;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'served-'));
  await mkdir(path.join(folder, 'bang'));
  await writeFile(path.join(folder, 'index.html'), 'home');
  await writeFile(path.join(folder, 'bang', 'index.html'), 'tables');
  served = await serveFolder(folder, 0);
});
afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true });
});

/** The first line of the answer to a request as it stands on the wire, which no client would tidy. */
function answerTo(target: string): Promise<string> {
  const { port } = new URL(served.address);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () =>
      socket.write(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`),
    );
    let text = '';
    socket.on('data', (part: Buffer) => (text += part.toString()));
    socket.on('end', () => resolve(text.split('\r\n')[0] ?? ''));
    socket.on('error', reject);
  });
}

test.each([
  ['/', 'HTTP/1.1 200 OK'],
  ['/bang', 'HTTP/1.1 301 Moved Permanently'],
  ['//', 'HTTP/1.1 200 OK'],
  ['//elsewhere.example/bang/', 'HTTP/1.1 404 Not Found'],
  ['/../../etc/passwd', 'HTTP/1.1 404 Not Found'],
  ['/%', 'HTTP/1.1 404 Not Found'],
  ['http://[/', 'HTTP/1.1 404 Not Found'],
])('%s is answered, and the server goes on', async (target, answer) => {
  expect(await answerTo(target)).toBe(answer);
  expect(await (await fetch(served.address)).text()).toBe('home');
});
