import { siteSchema, type Site } from './schema.ts';
import type { SettingsFault } from './faults.ts';
import { readYaml } from './yaml-file.ts';

/** Reads and checks the text of a `site.yaml`; `site` is `null` where there is a fault. */
export function readSite(yaml: string): { site: Site | null; faults: SettingsFault[] } {
  const { value, faults } = readYaml('site.yaml', yaml, siteSchema);
  return { site: value, faults };
}
