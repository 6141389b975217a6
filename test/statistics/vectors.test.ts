import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { adairLopez } from '../../src/statistics/completeness.ts';
import { byar, exactPoisson, wilson } from '../../src/statistics/intervals.ts';
import { isRefusal, type Refusal } from '../../src/statistics/estimate.ts';
import { lifeTable } from '../../src/statistics/life-table.ts';
import {
  directlyStandardisedRate,
  fayFeuer,
  weightedRate,
  whoWorldStandard,
} from '../../src/statistics/standardisation.ts';

/*
 * Every number of the part "statistics" of the project's reference vectors, read where it lies. The numbers stand in
 * the tests of each file too, so that nothing is lost where the folder is absent.
 */
interface Vectors {
  readonly byar95: Readonly<Record<string, [number, number]>>;
  readonly wilson95: Readonly<Record<string, [number, number]>>;
  readonly exact_poisson95: Readonly<Record<string, [number, number]>>;
  readonly dsr_dobson_per_100000: {
    readonly std: string;
    readonly pop: number[];
    readonly big: {
      readonly count: number[];
      readonly dsr: number;
      readonly ci95: [number, number];
      readonly fay_feuer_computed_here: [number, number];
    };
    readonly tiny: { readonly total: number; readonly dsr: null; readonly why: string };
  };
  readonly life_table_chiang: {
    readonly age: number[];
    readonly pop: number[];
    readonly deaths: number[];
    readonly e0: number;
    readonly e0_ci95: [number, number];
    readonly e65: number;
    readonly e90: number;
    readonly note: string;
  };
  readonly asr_who: {
    readonly source: string;
    readonly us_rates: number[];
    readonly uganda_rates: number[];
    readonly asr: { readonly US: number; readonly Uganda: number };
  };
  readonly adair_lopez: {
    readonly country: string;
    readonly year: number;
    readonly sex: 'both' | 'male' | 'female';
    readonly reg_cdr: number;
    readonly u5mr: number;
    readonly u5compl: number;
    readonly pct65: number;
    readonly RE_m1: number;
    readonly RE_m2: number;
    readonly published_m1: number;
    readonly published_m2: number;
  }[];
}

const file = new URL('../../../shared/reference/vectors.json', import.meta.url);
const present = existsSync(file);
const absence = present ? '' : ' (skipped: ../shared/reference/vectors.json is absent)';

/** Where the file is absent the suite is skipped, but its body still runs up to the first use. */
function readVectors(): Vectors | null {
  if (!present) return null;
  return (JSON.parse(readFileSync(file, 'utf8')) as { statistics: Vectors }).statistics;
}

function answered<T extends object>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(`refused: ${answer.refused}`);
  return answer;
}

describe.skipIf(!present)(`the reference vectors${absence}`, () => {
  const vectors = readVectors();
  if (vectors === null) {
    test('are absent', () => undefined);
    return;
  }

  test('hold what is asserted here and nothing else', () => {
    expect(Object.keys(vectors).sort()).toEqual([
      'adair_lopez',
      'asr_who',
      'byar95',
      'dsr_dobson_per_100000',
      'exact_poisson95',
      'life_table_chiang',
      'wilson95',
    ]);
  });

  test.each(Object.entries(vectors.byar95))('Byar (Breslow & Day 1987) of %s', (events, [lower, upper]) => {
    expect(byar(Number(events)).lower).toBeCloseTo(lower, 9);
    expect(byar(Number(events)).upper).toBeCloseTo(upper, 9);
  });

  test.each(Object.entries(vectors.wilson95))('Wilson (1927) of %s', (fraction, [lower, upper]) => {
    const [successes = NaN, trials = NaN] = fraction.split('/').map(Number);
    const interval = answered(wilson(successes, trials));
    expect(interval.lower).toBeCloseTo(lower, 12);
    expect(interval.upper).toBeCloseTo(upper, 12);
  });

  test.each(Object.entries(vectors.exact_poisson95))(
    'exact Poisson (Garwood 1936) of %s',
    (events, [lower, upper]) => {
      expect(exactPoisson(Number(events)).lower).toBeCloseTo(lower, 6);
      expect(exactPoisson(Number(events)).upper).toBeCloseTo(upper, 6);
    },
  );

  describe('directly standardised rate (Dobson 1991, PHE), ESP 2013', () => {
    const { std, pop, big, tiny } = vectors.dsr_dobson_per_100000;
    const standard = (std.split(' ').at(-1) ?? '').split(',').map(Number);

    test('rate, Dobson’s interval and that of Fay & Feuer', () => {
      expect(standard).toHaveLength(19);
      const rate = answered(directlyStandardisedRate(big.count, pop, standard, 100_000));
      expect(rate.value).toBeCloseTo(big.dsr, 8);
      expect(rate.lower).toBeCloseTo(big.ci95[0], 8);
      expect(rate.upper).toBeCloseTo(big.ci95[1], 8);
      const gamma = answered(fayFeuer(big.count, pop, standard, 100_000));
      expect(gamma.lower).toBeCloseTo(big.fay_feuer_computed_here[0], 4);
      expect(gamma.upper).toBeCloseTo(big.fay_feuer_computed_here[1], 4);
    });

    test('is not computed below 10 events', () => {
      expect([tiny.dsr, tiny.why]).toEqual([null, 'total < 10']);
      const few = pop.map((_, index) => (index < tiny.total ? 1 : 0));
      expect(directlyStandardisedRate(few, pop, standard, 100_000)).toEqual({ refused: 'few_events' });
    });
  });

  test('abridged life table (Chiang, PHE)', () => {
    const { age, pop, deaths, e0, e0_ci95, e65, e90, note } = vectors.life_table_chiang;
    expect(note).toContain('6 decimals (CI to 5)');
    const groups = age.map((from, index) => {
      const next = age[index + 1];
      return {
        from,
        width: next === undefined ? null : next - from,
        deaths: deaths[index] ?? null,
        people: pop[index] ?? null,
      };
    });
    const rows = answered(lifeTable(groups));
    const at = (from: number) => rows.find((row) => row.from === from);
    expect(at(0)?.e).toBeCloseTo(e0, 6);
    expect(at(65)?.e).toBeCloseTo(e65, 6);
    expect(at(90)?.e).toBeCloseTo(e90, 6);
    // To 5 decimals: the source takes z as 1.96.
    expect(at(0)?.lower.toFixed(5)).toBe(e0_ci95[0].toFixed(5));
    expect(at(0)?.upper.toFixed(5)).toBe(e0_ci95[1].toFixed(5));
  });

  test(`age-standardised rates: ${vectors.asr_who.source}`, () => {
    const { us_rates, uganda_rates, asr } = vectors.asr_who;
    expect(answered(weightedRate(us_rates, whoWorldStandard)).value.toFixed(1)).toBe(String(asr.US));
    expect(answered(weightedRate(uganda_rates, whoWorldStandard)).value.toFixed(1)).toBe(String(asr.Uganda));
  });

  test.each(vectors.adair_lopez)('Adair & Lopez 2018: $country $year, $sex', (given) => {
    const input = {
      cdr: given.reg_cdr,
      p65: given.pct65,
      u5q0: given.u5mr,
      year: given.year,
      sex: given.sex,
    };
    const first = adairLopez({ ...input, completenessUnder5: given.u5compl, countryEffect: given.RE_m1 });
    const second = adairLopez({ ...input, countryEffect: given.RE_m2 });
    expect(Math.abs(Number(first) - given.published_m1)).toBeLessThan(0.025);
    expect(Math.abs(Number(second) - given.published_m2)).toBeLessThan(0.025);
  });
});
