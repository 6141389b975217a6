import type { Manifest } from '../../src/catalogue/manifest.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { endedUnits } from '../../src/settings/units.ts';

/**
 * The changes that made today's map: those of the site's units that ended, by date and then in the order of the units.
 * Changes after the day whose units are today's have not happened; those between other units are nobody's news here.
 */
export function publishedUnitChanges(settings: Settings): Manifest['unitChanges'] {
  const order = new Map(settings.units.map(({ key }, index) => [key, index]));
  const placeOf = (key: string): number => order.get(key) ?? order.size;
  const ended = new Set(endedUnits(settings).map(({ key }) => key));
  return settings.unitChanges
    .filter(({ date, from }) => date <= settings.units_as_of && ended.has(from))
    .map(({ date, from, to, share }) => ({ date, from, to, share }))
    .sort(
      (one, other) =>
        one.date.localeCompare(other.date) ||
        placeOf(one.from) - placeOf(other.from) ||
        placeOf(one.to) - placeOf(other.to),
    );
}
