import { daysOfYear, everyMonthAlike, monthOf } from './calendar.ts';
import { communeShares, peopleAt } from './communes.ts';
import { given } from './curves.ts';
import { poisson } from './draws.ts';
import type { Occurred } from './events.ts';
import { drawFormer, unitOn, type Places } from './places.ts';
import { randomStream } from './random.ts';
import { drawRecording } from './recording.ts';
import { yearsOf, type SimulationSettings } from './settings.ts';

/** Columns of the adoptions arising. */
export const adoptionColumns = ['date', 'unit', 'kind', 'registered'] as const;

/** Draws the adoptions arising in all years, registered by the cut-off or not. */
export function drawAdoptions(settings: SimulationSettings, places: Places, seed: number): Occurred[] {
  const { parameters, territory } = settings;
  const { adoptions, cut_off: cutOff } = parameters;
  const random = randomStream(seed, 'adoptions');
  const alike = territory.communes.map(() => 1);
  const drawn: Occurred[] = [];
  for (const year of yearsOf(parameters)) {
    const days = daysOfYear(year, everyMonthAlike, cutOff);
    const events = given(parameters.expected.adoptions.values, year) * days.share;
    const children = communeShares(peopleAt(places.people(year), 'F', 3), alike);
    for (const [commune, share] of children.entries())
      for (let left = poisson(random, events * share); left > 0; left--) {
        const day = days.draw(random);
        const unit = unitOn(places, commune, drawFormer(random, places, commune), day);
        const kind = random() < adoptions.intercountry ? 'intercountry' : 'domestic';
        const registered = drawRecording(random, adoptions.recorded, day, cutOff);
        drawn.push({ day, commune, registered, row: [monthOf(day), unit, kind, monthOf(registered)] });
      }
  }
  return drawn;
}
