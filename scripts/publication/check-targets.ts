import type { Manifest } from '../../src/catalogue/manifest.ts';
import { reportFaults, targetFaults, withheldFaults } from '../../src/programme/check-targets.ts';
import { tablesOf } from '../../src/programme/sources.ts';
import { SettingsError } from '../../src/settings/faults.ts';
import type { ProgrammeSettings } from '../../src/settings/settings.ts';
import { targetKeys } from '../../src/settings/targets.ts';
import { openPublished } from './open-published.ts';

/**
 * Whether the site publishes what its targets are measured by, and not as withheld figures alone.
 *
 * @param files the folder of the files that were just written
 * @throws SettingsError with every fault of `targets.yaml`
 */
export async function checkTargets(
  { targets, targetsText }: ProgrammeSettings,
  manifest: Manifest,
  files: string,
): Promise<void> {
  if (targets === null) return;
  const keyOf = targetKeys(targetsText);
  const faults = [...targetFaults(targets, manifest, keyOf), ...reportFaults(targets, manifest, keyOf)];
  if (faults.length > 0) throw new SettingsError(faults);
  const measures = targets.targets.flatMap(({ measured_by: measure }) => measure ?? []);
  const ids = new Set(measures.flatMap((measure) => tablesOf(measure, manifest.tables).slice(0, 1)));
  const opened = await openPublished(manifest, files, ({ id }) => ids.has(id));
  const withheld = withheldFaults(targets, manifest, (id) => opened.tables.get(id) ?? null, keyOf);
  if (withheld.length > 0) throw new SettingsError(withheld);
}
