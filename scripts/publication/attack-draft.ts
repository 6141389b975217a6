import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Manifest, Protection } from '../../src/catalogue/manifest.ts';
import { CountsError } from '../../src/registers/checks/faults.ts';
import { auditPublication, auditText, findingText, protectionOf } from '../audit/audit-publication.ts';
import type { EarlierCounts } from '../../src/tables/clearing/archive.ts';
import type { ClearingPool } from './clearing-pool.ts';

/**
 * Attacks the files that are about to be published, as `npm run audit` does, and writes `audit.json` beside them.
 *
 * @param earlier what earlier releases told: readers have them
 * @returns what the manifest says of it; `null` where counts are shown as they are
 * @throws CountsError where a withheld count can be worked out: nothing is published then
 */
export async function attackDraft(
  manifest: Manifest,
  files: string,
  pool: ClearingPool,
  say: (line: string) => void,
  earlier: EarlierCounts,
): Promise<Protection | null> {
  const result = await auditPublication({ manifest, files, earlier }, (year, threshold) =>
    pool.audit({ ...year, rule: { threshold } }),
  );
  if (result === null) return null;
  if (result.findings.length > 0)
    throw new CountsError(
      result.findings.slice(0, mostTold).map((finding) => ({
        file: 'small counts',
        line: null,
        column: '',
        value: '',
        reason: `a withheld count can be worked out: ${findingText(finding)}`,
      })),
    );
  await writeFile(path.join(files, 'audit.json'), auditText(result));
  const { cells, withheld, narrowest } = result;
  say(
    `  ${withheld} of ${cells} cells withheld; attacked: the narrowest interval is ${narrowest ?? '–'} wide`,
  );
  return protectionOf(result, await withheldByTable(manifest, files));
}

/** As many findings as a person reads on a screen. */
const mostTold = 10;

/** The counted tables with withheld cells: these, and all that have a count or would have one. */
async function withheldByTable(manifest: Manifest, files: string): Promise<Protection['tables']> {
  const tables: Protection['tables'][number][] = [];
  for (const { slug, source, disclosure, files: names } of manifest.tables) {
    if (disclosure !== 'protected' || source === 'derived') continue;
    const text = await readFile(path.join(files, names.csv.name), 'utf8');
    // Value, status and confidentiality end a line, but for the column of simulated sites.
    const withheld = text.match(/,c(?:,true)?$/gm)?.length ?? 0;
    const shown = text.match(/,[\d.]+,[a-z]*,(?:,true)?$/gm)?.length ?? 0;
    if (withheld > 0) tables.push({ slug, cells: shown + withheld, withheld });
  }
  return tables;
}
