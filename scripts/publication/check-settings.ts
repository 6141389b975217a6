import path from 'node:path';
import type { CheckSettings } from '../../src/browser/check/settings.ts';
import type { Settings } from '../../src/settings/settings.ts';

/**
 * What the page that checks count files has to know of a site, as JSON: the rules alone, no count. Of the inputs' files
 * it tells the names; in which folders they lie is the publisher's own business.
 */
export function checkSettingsText(settings: Settings): string {
  const { id, ageGroups, cut_off, legal_deadlines, years, rejected_rows_allowed } = settings;
  const told: CheckSettings = {
    ...{ id, ageGroups, cut_off, legal_deadlines, rejected_rows_allowed },
    years: { first: years.first, last: years.last },
    // Where a unit lies is nothing a check asks for.
    units: settings.units.map((unit) => ({ ...unit, area: '', lon: null, lat: null })),
    inputs: settings.inputs.map((input) => ({
      ...input,
      files: input.files.map((file) => path.basename(file)),
    })),
  };
  return `${JSON.stringify(told)}\n`;
}
