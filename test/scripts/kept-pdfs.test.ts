import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sweepPdfs } from '../../scripts/folders/kept-pdfs.ts';

test('PDFs that a build asked for stay, those it did not go; no folder is no fault', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'nien-giam-pdfs-'));
  const begun = Date.now();
  for (const [name, before] of [
    ['used', 0],
    ['old', 60],
  ] as const) {
    await writeFile(path.join(folder, `${name}.pdf`), name);
    const when = begun / 1000 - before;
    await utimes(path.join(folder, `${name}.pdf`), when, when);
  }
  await sweepPdfs(folder, begun);
  expect(await readdir(folder)).toEqual(['used.pdf']);
  await rm(folder, { recursive: true });
  await sweepPdfs(folder, begun);
});
