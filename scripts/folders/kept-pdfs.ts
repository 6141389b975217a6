import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Takes away the kept PDFs that no page of a build asked for: a bulletin that is asked for is marked as of that moment
 * (`layouts/bulletin-pdf.ts`).
 *
 * @param begun when the pages were begun, in milliseconds; disks that count whole seconds are given one
 */
export async function sweepPdfs(folder: string, begun: number): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const file = path.join(folder, name);
    if ((await stat(file)).mtimeMs < begun - 1000) await rm(file, { force: true });
  }
}
