import type { Localized } from './language.ts';

/** An age group in completed years, `from` included, `to` excluded; `to` is `null` in an open last group. */
export interface AgeGroup {
  readonly code: string;
  readonly from: number;
  readonly to: number | null;
}

/** The age groups of a site that does not declare its own: infants, 1–4, five-year groups, 85 and over. */
export const standardAgeGroups: readonly string[] = [
  'Y_LT1',
  'Y1T4',
  ...Array.from({ length: 16 }, (_, i) => `Y${5 + 5 * i}T${9 + 5 * i}`),
  'Y_GE85',
];

/**
 * Reads an SDMX age code: `Y_LT1` (under 1), `Y5T9` (5 to 9), `Y_GE85` (85 and over), `Y7` (a single year).
 * `_T` and `_U` are no groups; they and anything else give `null`.
 */
export function parseAgeCode(code: string): AgeGroup | null {
  const under = /^Y_LT(\d{1,3})$/.exec(code);
  if (under) return group(code, 0, Number(under[1]));
  const over = /^Y_GE(\d{1,3})$/.exec(code);
  if (over) return { code, from: Number(over[1]), to: null };
  const between = /^Y(\d{1,3})T(\d{1,3})$/.exec(code);
  if (between) return group(code, Number(between[1]), Number(between[2]) + 1);
  const single = /^Y(\d{1,3})$/.exec(code);
  if (single) return group(code, Number(single[1]), Number(single[1]) + 1);
  return null;
}

function group(code: string, from: number, to: number): AgeGroup | null {
  return to > from ? { code, from, to } : null;
}

/** The age groups of a list that hold no other group of it, in its order: of nested groups the parts, each age once. */
export function finestAgeGroups(codes: readonly string[]): AgeGroup[] {
  const groups = codes.flatMap((code) => parseAgeCode(code) ?? []);
  const end = ({ to }: AgeGroup): number => to ?? Infinity;
  const holds = (one: AgeGroup, other: AgeGroup): boolean => one.from <= other.from && end(other) <= end(one);
  return groups.filter((one) => !groups.some((other) => other !== one && holds(one, other)));
}

/** The label of an age group, `null` for a code that is none. Example: `Y5T9` is "5–9 tuổi", "5–9 years". */
export function ageLabel(code: string): Localized | null {
  const age = parseAgeCode(code);
  if (age === null) return null;
  if (age.to === null) return { vi: `${age.from} tuổi trở lên`, en: `${age.from} and over` };
  if (age.from === 0) return { vi: `Dưới ${age.to} tuổi`, en: `Under ${age.to}` };
  return spanLabel(age.from, age.to);
}

/** The ages from one up to another, which is excluded, by their first and last. Example: 0 and 5 are "0–4 tuổi", "0–4". */
export function spanLabel(from: number, to: number): Localized {
  const last = to - 1;
  if (last === from) return { vi: `${last} tuổi`, en: `${last}` };
  return { vi: `${from}–${last} tuổi`, en: `${from}–${last}` };
}
