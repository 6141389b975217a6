import { appendFile, cp, rm } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../command.ts';
import { publish } from '../publication.ts';

/** How long a publication of the default site took, in seconds: reading and checking its files, and its tables. */
export interface SiteRun {
  readonly reading: number;
  readonly tables: number;
  /** "85 tables: 84 unchanged, 1 computed". */
  readonly said: string;
}

/** Where the copy of the default site lies, and what it is published into. */
export const siteFolders = {
  site: path.join(root, 'build', 'bench', 'lang-son'),
  out: path.join(root, 'build', 'bench', 'lang-son-out'),
} as const;

/**
 * Publishes a copy of the default site three times: with no table kept from before, with all of them, and with all but
 * those of a register of which one row came in since.
 */
export async function siteRuns(): Promise<{ cold: SiteRun; warm: SiteRun; oneRegister: SiteRun }> {
  const { site, out } = siteFolders;
  for (const folder of [site, out]) await rm(folder, { recursive: true, force: true });
  await cp(path.join(root, 'data', 'lang-son'), site, { recursive: true });
  const cold = await timed(site, out);
  const warm = await timed(site, out);
  await appendFile(path.join(site, 'registers', 'adoptions-2024.csv'), '2024-05,05977,domestic,2024-06,1\n');
  const oneRegister = await timed(site, out);
  return { cold, warm, oneRegister };
}

async function timed(site: string, out: string): Promise<SiteRun> {
  const started = performance.now();
  let lastRead = started;
  let said = '';
  await publish(site, out, (line) => {
    // The last file read is where the tables begin.
    if (line.includes(' rows read = ')) lastRead = performance.now();
    if (/\d+ tables: /.test(line)) said = line.trim();
  });
  const seconds = (from: number, to: number): number => (to - from) / 1000;
  return { reading: seconds(started, lastRead), tables: seconds(lastRead, performance.now()), said };
}

/** What the runs came to, as lines for the screen. */
export function siteRunsText(runs: Awaited<ReturnType<typeof siteRuns>>): string {
  const line = (name: string, { reading, tables, said }: SiteRun): string =>
    `  ${name}: reading ${reading.toFixed(1)} s, tables ${tables.toFixed(1)} s (${said})`;
  return [
    'Tables of lang-son, ten years (budget 20 s beyond reading)',
    line('nothing kept        ', runs.cold),
    line('nothing changed     ', runs.warm),
    line('one register changed', runs.oneRegister),
  ].join('\n');
}
