import type { Gap, RegisterCoverage } from '../../src/registers/coverage.ts';
import type { ManifestWarning } from '../../src/catalogue/manifest.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { textsOf } from '../../src/text/texts.ts';

/* What the person at the screen is told of counts that are published all the same. */

/** One line a kind of warning, register and column; the methods page has the same. */
export function sayWarnings(warnings: readonly ManifestWarning[], say: (line: string) => void): void {
  for (const { kind, register, column, rows, values, moreValues } of warnings) {
    const shown = values.slice(0, 5).map(({ value }) => value);
    const more = values.length + moreValues > shown.length ? ' …' : '';
    const where = `${register}, column ${column}, ${shown.join(', ')}${more}`;
    say(`  note: ${where}: ${rows} rows. ${textsOf('en').warnings[kind]}`);
  }
}

/** What was not sent, a line for each year: it is shown as not collected, which may be a slip. */
export function sayGaps(
  register: string,
  { gaps, emptyYears }: RegisterCoverage,
  { years }: Settings,
  say: (line: string) => void,
): void {
  for (let year = years.first; year <= years.last; year++) {
    const ofYear = gaps.filter((gap) => gap.year === year);
    const whole = ofYear.filter(({ all }) => all);
    if (emptyYears.includes(year))
      say(`  note: no file gives any ${register} of ${year}: the year is shown as not collected`);
    else if (whole.length > 0)
      say(`  note: no ${register} of ${year} from ${unitsText(whole)}: shown as not collected, not as 0`);
    const parts = ofYear.filter(({ all }) => !all);
    if (parts.length > 0)
      say(
        `  note: no ${register} in some months of ${year} from ${unitsText(parts)}: the year is marked as incomplete`,
      );
  }
}

function unitsText(gaps: readonly Gap[]): string {
  const shown = gaps.slice(0, 5).map(({ unit }) => unit);
  return `${gaps.length} unit(s): ${shown.join(', ')}${gaps.length > shown.length ? ' …' : ''}`;
}

/** Years without a population: the build goes on, and their rates are not available. */
export function sayMissingPopulation(settings: Settings, say: (line: string) => void): void {
  const years = yearsWithoutPopulation(settings);
  if (settings.population.length > 0 && years.length > 0)
    say(`  note: population.csv gives nothing for ${years.join(', ')}: rates of that year are not available`);
}

/** Years of the site without any population: their rates are not available. */
function yearsWithoutPopulation({ population, years: { first, last } }: Settings): number[] {
  const given = new Set(population.map(({ year }) => year));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (year) => !given.has(year),
  );
}
