import { at, between } from './curves.ts';
import { normal } from './draws.ts';
import { yearOf } from './events.ts';
import type { Places } from './places.ts';
import { wholeGroups } from './population-file.ts';
import { groupsOf } from './population.ts';
import { randomStream } from './random.ts';
import type { SimulatedEvents } from './occurrences.ts';
import { logistic, logit } from './registration.ts';
import type { CommuneReturns } from './returns.ts';
import type { SimulationSettings } from './settings.ts';

/** Of a hundred children registered since 2016, those who still live there. */
const stillThere = 0.985;

/**
 * What is counted at the end of a year (of 2026 at the cut-off): residents and their certificates, couples, children,
 * people found by a review. Communes stand above or below the province by a step that is the same in all years.
 *
 * @returns a function of the year
 */
export function stockReturns(
  settings: SimulationSettings,
  places: Places,
  events: SimulatedEvents,
  seed: number,
): (year: number) => CommuneReturns {
  const { parameters, territory } = settings;
  const { returns } = parameters;
  const random = randomStream(seed, 'returns, communes');
  const steps = territory.communes.map(() => returns.commune_spread * normal(random));
  const part = (counts: readonly number[], share: number): number[] =>
    counts.map((count, commune) => Math.round(count * logistic(logit(share) + at(steps, commune))));
  const rounded = (counts: readonly number[], share: number): number[] =>
    counts.map((count) => Math.round(count * share));
  return (year) => {
    const now = (path: ReadonlyMap<number, number>): number => between(path, year);
    const groups = wholeGroups(settings, places, year);
    const sum = (counted: (age: string) => boolean): number[] =>
      territory.communes.map((_, commune) =>
        groups.reduce((all, { age, people }) => all + (counted(age) ? at(people, commune) : 0), 0),
      );
    const residents = sum(() => true);
    const underFive = sum((age) => age === 'Y_LT1' || age === 'Y1T4');
    const couples = couplesOf(settings, places, year);
    const since2016 = certificatesSince2016(settings, events, year);
    const before2016 = part(bornBefore2016(settings, places, year), now(returns.certificates_before_2016));
    const withoutCertificate = rounded(residents, now(returns.people_without_certificate));
    const vulnerable = part(residents, now(returns.vulnerable_counted));
    const adopted = part(residents, now(returns.de_facto_adoptions_eligible));
    const reported = {
      residents,
      residents_with_certificate: residents.map((count, commune) =>
        Math.min(count, at(before2016, commune) + Math.round(stillThere * at(since2016, commune))),
      ),
      children_under5_resident: underFive,
      children_under5_registered: part(underFive, now(returns.children_under5_registered)),
      couples_cohabiting: couples,
      couples_registered: part(couples, now(returns.couples_registered)),
      couples_underage: part(couples, now(returns.couples_underage)),
      certificates_since_2016: since2016,
      certificates_since_2016_electronic: part(since2016, now(returns.certificates_since_2016_electronic)),
      certificates_before_2016: before2016,
      certificates_before_2016_electronic: part(before2016, now(returns.certificates_before_2016_electronic)),
      vulnerable_counted: vulnerable,
      vulnerable_registered: part(vulnerable, now(returns.vulnerable_registered)),
      de_facto_adoptions_eligible: adopted,
      de_facto_adoptions_registered: part(adopted, now(returns.de_facto_adoptions_registered)),
    };
    const since = (path: ReadonlyMap<number, number>): boolean => year >= Math.min(...path.keys());
    return {
      ...reported,
      ...(since(returns.people_without_certificate) && {
        people_without_certificate: withoutCertificate,
        people_without_certificate_registered: part(
          withoutCertificate,
          now(returns.people_without_certificate_registered),
        ),
      }),
      ...(since(returns.divorces_before_2026_reviewed) && reviewedDivorces(settings, events, part, year)),
    };
  };
}

function reviewedDivorces(
  { parameters: { returns }, territory }: SimulationSettings,
  { divorces }: SimulatedEvents,
  part: (counts: readonly number[], share: number) => number[],
  year: number,
): CommuneReturns {
  const known = territory.communes.map(
    (_, commune) =>
      (1 + returns.earlier_divorces) *
      divorces.filter((divorce) => divorce.commune === commune && yearOf(divorce) < 2026).length,
  );
  const reviewed = part(known, between(returns.divorces_before_2026_reviewed, year));
  return {
    divorces_before_2026_reviewed: reviewed,
    divorces_before_2026_recorded: part(reviewed, returns.divorces_before_2026_recorded),
  };
}

/** Couples living as married: the women of each age group times the share of them in a union. */
function couplesOf(
  { parameters, population, territory }: SimulationSettings,
  places: Places,
  year: number,
): number[] {
  const women = places.people(year).F;
  const groups = groupsOf(population, year, 'F');
  return territory.communes.map((_, commune) =>
    Math.round(
      groups.reduce(
        (sum, { from }, index) =>
          sum + at(at(women, index), commune) * between(parameters.returns.women_in_union, from + 2),
        0,
      ),
    ),
  );
}

/** People of a commune born before 2016, at mid-year; the group the year of birth falls into is cut in proportion. */
function bornBefore2016({ population }: SimulationSettings, places: Places, year: number): number[] {
  const youngest = year + 0.5 - 2016;
  return places.territory.communes.map((_, commune) => {
    let people = 0;
    for (const sex of ['M', 'F'] as const)
      for (const [index, { from }] of groupsOf(population, year, sex).entries()) {
        const older = Math.min(1, Math.max(0, (from + 5 - youngest) / 5));
        people += older * at(at(places.people(year)[sex], index), commune);
      }
    return people;
  });
}

/** Births registered, or registered again, since 2016; the years before the site's as its first. */
function certificatesSince2016(
  { parameters: { years }, territory }: SimulationSettings,
  { births, reregistrations }: SimulatedEvents,
  year: number,
): number[] {
  const counts = territory.communes.map(() => 0);
  for (const { commune, registered } of [...births, ...reregistrations.births]) {
    if (registered === '' || Number(registered.slice(0, 4)) > year) continue;
    const times = registered.startsWith(String(years.first)) ? 1 + years.first - 2016 : 1;
    counts[commune] = at(counts, commune) + times;
  }
  return counts;
}
