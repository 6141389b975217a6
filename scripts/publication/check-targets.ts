import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readFigures } from '../../src/browser/cells.ts';
import { defaultState, viewOf } from '../../src/browser/view.ts';
import { wholeOf } from '../../src/catalogue/default-view.ts';
import type { Manifest } from '../../src/catalogue/manifest.ts';
import { targetFaults, withheldFaults } from '../../src/programme/check-targets.ts';
import { tablesOf, type SourceTable } from '../../src/programme/sources.ts';
import { SettingsError } from '../../src/settings/faults.ts';
import type { ProgrammeSettings } from '../../src/settings/settings.ts';
import { targetKeys } from '../../src/settings/targets.ts';

/**
 * Whether the site publishes what its targets are measured by, and not as withheld figures alone.
 *
 * @param files the folder of the files that were just written; without it, withheld figures are not looked for
 * @throws SettingsError with every fault of `targets.yaml`
 */
export async function checkTargets(
  { targets, targetsText }: ProgrammeSettings,
  manifest: Pick<Manifest, 'site' | 'tables'>,
  files: string | null,
): Promise<void> {
  if (targets === null) return;
  const keyOf = targetKeys(targetsText);
  const faults = targetFaults(targets, manifest, keyOf);
  if (faults.length > 0) throw new SettingsError(faults);
  if (files === null) return;
  const measures = targets.targets.flatMap(({ measured_by: measure }) => measure ?? []);
  const ids = new Set(measures.flatMap((measure) => tablesOf(measure, manifest.tables).slice(0, 1)));
  const opened = new Map<string, SourceTable>();
  for (const table of manifest.tables.filter(({ id }) => ids.has(id))) {
    const bytes = await readFile(path.join(files, table.files.parquet.name));
    const figures = await readFigures(new Uint8Array(bytes).buffer, table.rows);
    const { cellAt } = viewOf(table, figures, defaultState(table, manifest.site));
    const wholes = Object.fromEntries(
      table.codelists.map((list) => [list.dimension, wholeOf(list, manifest.site)]),
    );
    opened.set(table.id, { table, at: (codes) => cellAt({ ...wholes, ...codes }) });
  }
  const withheld = withheldFaults(targets, manifest, (id) => opened.get(id) ?? null, keyOf);
  if (withheld.length > 0) throw new SettingsError(withheld);
}
