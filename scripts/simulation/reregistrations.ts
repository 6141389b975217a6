import { ageAt, ageDistribution } from './ages.ts';
import { daysOfYear, everyMonthAlike, monthOf } from './calendar.ts';
import { at, between } from './curves.ts';
import { pick, poisson } from './draws.ts';
import { ethnicShares } from './ethnicity.ts';
import type { Occurred } from './events.ts';
import { drawFormer, unitOn, type Places } from './places.ts';
import { randomStream, type Random } from './random.ts';
import { yearsOf, type SimulationSettings } from './settings.ts';

/** Events registered once more because register and papers were lost, by register. */
export interface Reregistrations {
  readonly births: readonly Occurred[];
  readonly deaths: readonly Occurred[];
  readonly marriages: readonly Occurred[];
}

/**
 * Draws the re-registrations of all years. Births and deaths keep the month of the event, long ago, and have that of
 * the re-registration in `registered`; the register of marriages knows one date only, which is the re-registration's.
 */
export function drawReregistrations(
  settings: SimulationSettings,
  places: Places,
  seed: number,
): Reregistrations {
  const { parameters, territory } = settings;
  const ethnic = ethnicShares(territory.communes, parameters.births.ethnicity, seed);
  const draw = (of: keyof Reregistrations, row: RowDrawing): Occurred[] =>
    drawOnce(settings, places, randomStream(seed, `re-registrations, ${of}`), of, row);
  return {
    births: draw('births', (random, commune, { event, again, unit }) => {
      const sex = random() < 0.5 ? 'M' : 'F';
      const group = pick(random, at(ethnic, commune));
      return [event, again, '', unit, '', sex, '', '', '', '', 'in_wedlock', String(group), 'yes'];
    }),
    deaths: draw('deaths', (random, _commune, { event, again, unit }) => {
      const sex = random() < 0.6 ? 'M' : 'F';
      return [event, again, '', unit, '', sex, String(20 + Math.floor(70 * random())), ...unknown, 'yes'];
    }),
    marriages: draw('marriages', (random, _commune, { again, unitAgain }) => {
      const bride = 30 + Math.floor(40 * random());
      return [again, unitAgain, String(bride + Math.floor(6 * random())), String(bride), '', '', 'yes'];
    }),
  };
}

/** Days of age, cause, certification, site, pregnancy. */
const unknown = ['', '', '', '', ''] as const;

type RowDrawing = (
  random: Random,
  commune: number,
  told: {
    readonly event: string;
    readonly again: string;
    readonly unit: string;
    readonly unitAgain: string;
  },
) => string[];

function drawOnce(
  { parameters, territory }: SimulationSettings,
  places: Places,
  random: Random,
  of: keyof Reregistrations,
  drawRow: RowDrawing,
): Occurred[] {
  const { reregistrations, cut_off: cutOff } = parameters;
  const yearsAfter = ageDistribution(reregistrations.years_after);
  const drawn: Occurred[] = [];
  for (const year of yearsOf(parameters)) {
    const days = daysOfYear(year, everyMonthAlike, cutOff);
    for (const [commune, { share }] of territory.communes.entries())
      for (
        let left = poisson(random, between(reregistrations[of], year) * days.share * share);
        left > 0;
        left--
      ) {
        const registered = days.draw(random);
        const former = drawFormer(random, places, commune);
        const event = earlier(registered, ageAt(yearsAfter, random()), reregistrations.before, random);
        const row = drawRow(random, commune, {
          event: monthOf(event),
          again: monthOf(registered),
          unit: unitOn(places, commune, former, event),
          unitAgain: unitOn(places, commune, former, registered),
        });
        drawn.push({ day: event, commune, registered, row });
      }
  }
  return drawn;
}

/** A day some years before; only what was registered before the given day may be registered again. */
function earlier(day: string, years: number, before: string, random: Random): string {
  const month = String(1 + Math.floor(12 * random())).padStart(2, '0');
  const year = Math.min(Number(day.slice(0, 4)) - years, Number(before.slice(0, 4)) - 1);
  return `${year}-${month}-01`;
}
