import loadHighs from 'highs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { audit } from '../../src/confidentiality/audit.ts';
import { protect } from '../../src/confidentiality/protect.ts';
import { root } from '../command.ts';
import { publish, type Means } from '../publication.ts';
import type { YearOfRegister } from '../publication/clearing-pool.ts';
import { lossesText, tableLoss, type TableLoss } from './withheld-events.ts';

/** What the protection of one year of one register took, on one processor. */
export interface ProtectionRun {
  readonly site: string;
  readonly name: string;
  /** Cells with a count, as often as they stand in tables. */
  readonly cells: number;
  readonly withheld: number;
  readonly protectSeconds: number;
  readonly auditSeconds: number;
  readonly losses: readonly TableLoss[];
}

/** Publishes sites with nothing kept from before, and times what is withheld and attacked year by year. */
export async function protectionRuns(folders: readonly string[]): Promise<ProtectionRun[]> {
  const solver = await loadHighs();
  const runs = new Map<string, ProtectionRun>();
  const seconds = (from: number): number => (performance.now() - from) / 1000;
  for (const folder of folders) {
    const site = path.basename(folder);
    const nameOf = ({ register, year }: YearOfRegister): string => `${register} ${year}`;
    const openPool: NonNullable<Means['openPool']> = () => ({
      protect(year) {
        const started = performance.now();
        const found = protect(solver, year.tables, year.crosswalks, year.rule);
        const sum = (of: readonly ArrayLike<unknown>[], is: (value: unknown) => boolean): number =>
          of.reduce((total, values) => total + Array.from(values).filter(is).length, 0);
        runs.set(`${site} ${nameOf(year)}`, {
          site,
          name: nameOf(year),
          cells: sum(
            year.tables.map(({ values }) => values),
            (value) => typeof value === 'number',
          ),
          withheld: sum(found.withheld, (value) => value === 1),
          protectSeconds: seconds(started),
          auditSeconds: 0,
          losses: year.tables.map((table, index) =>
            tableLoss(table, found.withheld[index] ?? new Uint8Array()),
          ),
        });
        return Promise.resolve(found);
      },
      audit(year) {
        const started = performance.now();
        const found = audit(solver, year.tables, year.crosswalks, year.rule);
        const key = `${site} ${nameOf(year)}`;
        const run = runs.get(key);
        if (run !== undefined) runs.set(key, { ...run, auditSeconds: seconds(started) });
        return Promise.resolve(found);
      },
      close: () => Promise.resolve(),
    });
    const out = path.join(root, 'build', 'bench', `${site}-protection`);
    await rm(out, { recursive: true, force: true });
    await publish(folder, out, () => undefined, { openPool });
  }
  return [...runs.values()].sort((one, other) => one.cells - other.cells);
}

/** The runs as lines, smallest first: how it grows. */
export function protectionRunsText(runs: readonly ProtectionRun[]): string {
  const line = ({ site, name, cells, withheld, protectSeconds, auditSeconds }: ProtectionRun): string =>
    `  ${`${site} ${name}`.padEnd(26)} ${String(cells).padStart(7)} cells ${String(withheld).padStart(6)} withheld, found in ${protectSeconds.toFixed(1)} s, attacked in ${auditSeconds.toFixed(1)} s`;
  const largest = Math.max(...runs.map(({ protectSeconds, auditSeconds }) => protectSeconds + auditSeconds));
  return [
    'Protection year by year, one processor (budget 30 s a year on two)',
    ...runs.map(line),
    `  the longest year of a register: ${largest.toFixed(1)} s; peak memory ${(process.resourceUsage().maxRSS / 1e6).toFixed(2)} GB`,
    'What is withheld, table by table, all years',
    ...[...Map.groupBy(runs, ({ site }) => site)].flatMap(([site, own]) =>
      lossesText(
        site,
        own.flatMap(({ losses }) => losses),
      ),
    ),
  ].join('\n');
}
