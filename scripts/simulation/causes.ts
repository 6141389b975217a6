import { at, given, trend } from './curves.ts';
import { pick } from './draws.ts';
import type { Random } from './random.ts';
import type { CauseGroup, Causes } from './schema/causes.ts';
import type { Parameters, Sex } from './schema/parameters.ts';

export type Certification = 'medical' | 'verbal_autopsy' | 'lay' | 'none';

/** Draws what a person of that sex and age died of on that day. */
export function drawCauseGroup(
  random: Random,
  causes: Causes,
  day: string,
  sex: Sex,
  age: number,
): CauseGroup {
  const band = causes.band_starts.findLastIndex((start) => start <= age);
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  return pick(
    random,
    causes.groups.map((group) => {
      const [youngest, oldest] = group.ages;
      if (age < youngest || age > oldest) return [group, 0] as const;
      const ofYear = group.years === undefined ? 1 : (group.years.get(year) ?? 0);
      return [group, at(group[sex], band) * ofYear * (group.months?.get(month) ?? 1)] as const;
    }),
  );
}

/** Draws who says what the cause was, by where the person died. */
export function drawCertification(
  random: Random,
  { deaths, years }: Parameters,
  year: number,
  site: 'facility' | 'home' | 'other',
): Certification {
  const { first, last } = deaths.certification[site];
  const share = (who: Certification): [Certification, number] => [
    who,
    trend({ first: first[who], last: last[who] }, years, year),
  ];
  return pick(random, [share('medical'), share('verbal_autopsy'), share('lay'), share('none')]);
}

/**
 * Draws the underlying cause as the register has it: an ICD-10 code, or `_U` where none was stated.
 *
 * A physician or a verbal autopsy may find a code that says nothing; a lay informant puts old age or "unknown" for
 * many an illness, and otherwise knows the disease but not its kind, which is the group's most frequent code.
 */
export function drawRecordedCause(
  random: Random,
  parameters: Parameters,
  causes: Causes,
  death: {
    readonly year: number;
    readonly age: number;
    readonly group: CauseGroup;
    readonly by: Certification;
  },
): string {
  const { recording } = parameters.deaths;
  const { group, by, age } = death;
  const happens = (share: number): boolean => random() < share;
  const now = (shares: { readonly first: number; readonly last: number }): number =>
    trend(shares, parameters.years, death.year);
  if (by === 'none') return happens(recording.none_not_stated) ? '_U' : 'R99';
  const isIllness = group.kind === 'illness';
  if (by === 'medical')
    return isIllness && happens(now(recording.medical_unusable))
      ? pick(random, causes.unusable)
      : pick(random, group.codes);
  if (by === 'verbal_autopsy')
    return isIllness && happens(now(recording.verbal_autopsy_unknown)) ? 'R99' : pick(random, group.codes);
  if (isIllness && age >= recording.senility_from_age && happens(now(recording.lay_senility))) return 'R54';
  if (isIllness && happens(now(recording.lay_unknown))) return 'R99';
  return heaviestCode(group);
}

function heaviestCode({ codes }: CauseGroup): string {
  const weights = new Map(codes);
  const heaviest = Math.max(...weights.values());
  return at(
    codes.map(([code]) => code).filter((code) => given(weights, code) === heaviest),
    0,
  );
}
