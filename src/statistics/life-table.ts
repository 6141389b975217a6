import { isRefusal, refuse, type Estimate, type Refusal } from './estimate.ts';
import { at, checkFigures, checkPositive, isAnyNegative, isSome, sum, type Figure } from './inputs.ts';
import { normalEstimate } from './normal.ts';
import { a0Chiang } from './separation-factors.ts';

export { a0AndreevKingkade, a0Chiang, a0CoaleDemenyWest, type Sex } from './separation-factors.ts';

/** The deaths and the mid-year population of one age group; `width` in years, `null` for the open group. */
export interface LifeTableGroup {
  readonly from: number;
  readonly width: number | null;
  readonly deaths: Figure;
  readonly people: Figure;
}

/** One age group of a life table. */
export interface LifeTableRow {
  readonly from: number;
  /** Years of the group; `null`: open. */
  readonly width: number | null;
  /** Death rate, per person and year. */
  readonly m: number;
  /** Probability of dying in the group, 1 in the open one. */
  readonly q: number;
  /** Sampling variance of `q`; 0 where nobody died, and in the open group. */
  readonly qVariance: number;
  /** Part of the group's years lived by those who die in it; `null`: open. */
  readonly a: number | null;
  /** Survivors to the first age of the group, of 100,000 born. */
  readonly l: number;
  /** Deaths in the group. */
  readonly d: number;
  /** Years lived in the group. */
  readonly L: number;
  /** Years lived from here on. */
  readonly T: number;
  /** Life expectancy at the first age of the group, in years, with its standard error and 95 % interval. */
  readonly e: number;
  readonly se: number;
  readonly lower: number;
  readonly upper: number;
}

/** What a group tells: its rates. */
interface Risk {
  readonly from: number;
  readonly width: number | null;
  readonly deaths: number;
  readonly m: number;
  readonly q: number;
  readonly a: number;
}

/** Those born into the table. */
const radix = 100_000;

/** Part of a group's years lived by those who die in it, but for the first year of life. */
const half = 0.5;

/** For no more people than this, life expectancy is not computed (PHE; Toson & Baker 2003). */
const smallPopulation = 5000;

/**
 * The abridged life table of a year's deaths and people, from age 0 on: under 1, 1–4, 5–9 … and an open group; other
 * widths work too. M = D/P; q = nM/(1 + n(1−a)M); open group q = 1, L = l/M. Var(q) = q²(1−q)/D, that of e_x after
 * Chiang; in the open group 1/(D·M²).
 *
 * Edge: groups that do not begin with 0–1, leave gaps or do not end open → `groups_differ`; a negative figure →
 * `negative_count`; a group without people or with a count not known → `ages_missing`; 5,000 people or fewer →
 * `small_population`; no deaths in the open group → `no_events`; so many deaths in a closed one that nobody would
 * survive it (q ≥ 1) → `exceeds_population`. No deaths in a closed group are q = 0 without variance. The lower bound
 * of e stops at 0.
 * Source: Chiang 1968, 1984; Eayres & Williams 2004, J Epidemiol Community Health 58: 243–249; PHE.
 * Example: for the table in `test/statistics/life-table.test.ts`, e at birth is 80.17 (79.88–80.46).
 *
 * @param a0 part of the first year lived by those who die in it: `a0Chiang`, or one made from m0 and sex
 * @returns a row a group, in the order given
 * @throws RangeError for what is no number, or an `a0` not between 0 and 1
 */
export function lifeTable(
  groups: readonly LifeTableGroup[],
  a0: number = a0Chiang,
): readonly LifeTableRow[] | Refusal {
  checkPositive('a0', a0);
  if (a0 >= 1) throw new RangeError(`a0: ${a0} is not between 0 and 1`);
  const risks = risksOf(groups, a0);
  if (isRefusal(risks)) return risks;

  let l = radix;
  const lived = risks.map((risk) => {
    const d = l * risk.q;
    const next = l - d;
    const L = risk.width === null ? l / risk.m : risk.width * (next + risk.a * d);
    const row = { risk, l, d, L };
    l = next;
    return row;
  });
  // Upwards from the open group: each age from the one after it.
  let [T, e, variance] = [0, 0, 0];
  return lived
    .toReversed()
    .map(({ risk, l, d, L }): LifeTableRow => {
      const { from, width, deaths, m, q, a } = risk;
      const qVariance = width === null || deaths === 0 ? 0 : (q ** 2 * (1 - q)) / deaths;
      T += L;
      // Σ l_i²(…)²s²_i / l_x² one step at a time, which no small l can spoil.
      variance =
        width === null
          ? 1 / (deaths * m ** 2)
          : ((1 - a) * width + e) ** 2 * qVariance + (1 - q) ** 2 * variance;
      e = width === null ? 1 / m : width * (1 - (1 - a) * q) + (1 - q) * e;
      const { lower, upper } = normalEstimate(e, variance, 0);
      const se = Math.sqrt(variance);
      const bounds = { lower: lower ?? e, upper: upper ?? e };
      return { from, width, m, q, qVariance, a: width === null ? null : a, l, d, L, T, e, se, ...bounds };
    })
    .toReversed();
}

/**
 * The probability of dying between two ages of a life table, as a proportion: `probabilityOfDying(rows, 0, 5)` is
 * 5q0. The normal interval has Var = P²·Σ Var(q)/(1 − q)², P the probability of surviving; it stays within 0 and 1.
 *
 * Edge: an age at which no group begins → `groups_differ`; no deaths between the two → 0 with null bounds.
 * Source: Chiang 1984, The Life Table and Its Applications (variance of the proportion surviving an age interval).
 * Example: q of 0.01 at 0 and 0.005 at 1–4 is 0.01495.
 *
 * @throws RangeError for what is no number, or a `to` not above `from`
 */
export function probabilityOfDying(
  rows: readonly LifeTableRow[],
  from: number,
  to: number,
): Estimate | Refusal {
  checkFigures({ from, to });
  if (from >= to) throw new RangeError(`from age ${from} to age ${to}: no ages between them`);
  const isBound = (age: number) => rows.some((row) => row.from === age);
  if (!isBound(from) || !isBound(to)) return refuse('groups_differ');
  const between = rows.filter((row) => row.from >= from && row.from < to);
  const logSurvival = sum(between.map(({ q }) => Math.log1p(-q)));
  const relative = sum(between.map(({ q, qVariance }) => qVariance / (1 - q) ** 2));
  const { value, lower, upper } = normalEstimate(
    0 - Math.expm1(logSurvival),
    Math.exp(logSurvival) ** 2 * relative,
    0,
  );
  return { value, lower, upper: upper === null ? null : Math.min(1, upper) };
}

function risksOf(groups: readonly LifeTableGroup[], a0: number): readonly Risk[] | Refusal {
  const figures = (name: 'from' | 'width' | 'deaths' | 'people') => groups.map((group) => group[name]);
  const [deaths, people] = [figures('deaths'), figures('people')];
  checkFigures({ from: figures('from'), width: figures('width'), deaths, people });
  if (!lineUp(groups)) return refuse('groups_differ');
  if (isAnyNegative(...deaths, ...people)) return refuse('negative_count');
  const risks: Risk[] = [];
  for (const [index, group] of groups.entries()) {
    const { from, width } = group;
    if (group.deaths === null || !isSome(group.people)) return refuse('ages_missing');
    const count = isSome(group.deaths) ? group.deaths : 0;
    const m = count / group.people;
    const a = index === 0 ? a0 : half;
    const q = width === null ? 1 : (width * m) / (1 + width * (1 - a) * m);
    risks.push({ from, width, deaths: count, m, q, a });
  }
  if (sum(people.filter(isSome)) <= smallPopulation) return refuse('small_population');
  if (at(risks, risks.length - 1).deaths === 0) return refuse('no_events');
  return risks.some(({ q, width }) => width !== null && q >= 1) ? refuse('exceeds_population') : risks;
}

/** Whether the groups begin with the first year of life, follow each other and end with the only open one. */
function lineUp(groups: readonly LifeTableGroup[]): boolean {
  const [first] = groups;
  if (first?.from !== 0 || first.width !== 1) return false;
  return groups.every(({ from, width }, index) => {
    const next = groups[index + 1];
    if (width === null || next === undefined) return width === null && next === undefined;
    return width > 0 && next.from === from + width;
  });
}
