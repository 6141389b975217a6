import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessTargets, type Assessment } from '../../src/programme/assess.ts';
import { sideOf, targetStates } from '../../src/programme/judge.ts';
import { directions } from '../../src/settings/targets.ts';
import { manifestOf, programmeWith, siteOf, yearly, type TrialCell } from './trial.ts';

const by = 'measured_by: { indicator: births_on_time_share }';
const with95 = (value: number): TrialCell => ({ value, lower: value - 1, upper: value + 1 });

/** What is said of one target by the figures of 2021 and on; the site's last year is that of the last figure. */
function assess(
  target: string,
  figures: readonly TrialCell[],
  own: Parameters<typeof siteOf>[2] = {},
  programme = programmeWith([`key: B1, direction: at_least, ${target}, ${by}`]),
): Assessment {
  const source = yearly('timeliness_shares', 'births_on_time_share', 2021, figures);
  const manifest = manifestOf(siteOf(2021, 2020 + figures.length, own), [source]);
  const [found] = assessTargets(programme, manifest, (id) => (id === 'timeliness_shares' ? source : null));
  if (found === undefined) throw new Error('one target');
  return found;
}
const verdict = (...args: Parameters<typeof assess>): string => {
  const { state, current } = assess(...args);
  const doubt = current?.doubt ?? null;
  return doubt === null ? state : `${state}: ${doubt}`;
};

describe('an aim to come', () => {
  const aim = 'values: [{ year: 2028, value: 95 }]';

  it('is reached, on the way or behind by the last final figure and the pace', () => {
    expect(verdict(aim, [80, 84, 88, 92, 97].map(with95))).toBe('reached');
    expect(verdict(aim, [80, 82, 84, 86, 88].map(with95))).toBe('behind');
    expect(verdict(aim, [72, 76, 80, 84, 88].map(with95))).toBe('on_the_way');
    expect(verdict(aim, [92, 91, 90, 89, 88].map(with95))).toBe('behind');
  });

  it('cannot be said where the interval is on both sides', () => {
    expect(verdict(aim, [80, 84, 88, 92, 95.5].map(with95))).toBe('cannot_say: interval');
    expect(verdict(aim, [80, 84, 88, 92, 94.5].map(with95))).toBe('cannot_say: interval');
  });

  it('has no pace of fewer than three final years', () => {
    expect(verdict(aim, [null, null, null, 84, 88])).toBe('cannot_say: few_years');
  });

  it('never counts a year that is provisional or not over', () => {
    const figures = [72, 76, 80, 84, 99].map(with95);
    expect(verdict(aim, figures)).toBe('reached');
    const provisional = { years: { first: 2021, last: 2025, provisional: [2025] } };
    expect(verdict(aim, figures, provisional)).toBe('on_the_way');
    expect(verdict(aim, figures, { cutOff: '2025-12-30' })).toBe('on_the_way');
    expect(assess(aim, figures, provisional).current?.figure?.year).toBe(2024);
  });

  it('never counts a figure made of a provisional one, though its year is final', () => {
    const last: TrialCell = { value: 99, lower: 98, upper: 100, status: 'pe' };
    expect(verdict(aim, [72, 76, 80, 84].map(with95).concat(last))).toBe('on_the_way');
    expect(verdict(aim, [last, last])).toBe('cannot_say: not_yet');
  });

  it('asks for no figure before it has settled', () => {
    const later = programmeWith([
      `key: B2, direction: at_least, ${aim}, measured_by: { indicator: births_on_time_share, settles_after_days: 365 }`,
    ]);
    const found = assess('', [72, 76, 80, 84, 100].map(with95), {}, later);
    expect(found.current?.figure?.year).toBe(2024);
    expect(found.state).toBe('on_the_way');
  });

  it('is reckoned from the last break in the series only', () => {
    const broken = [30, 40, { value: 86, status: 'b' }, 86.5, 87];
    const { current } = assess(aim, broken);
    expect(current?.progress?.observed).toBeCloseTo(0.5);
    expect(current?.progress?.since).toBe(2023);
    expect(current?.state).toBe('behind');
  });

  it('is all or not all: an interval below 100 does not make all of them doubtful', () => {
    const all = 'values: [{ year: 2028, value: 100 }]';
    expect(verdict(all, [90, 95, 98, 99, { value: 100, lower: 99.5, upper: 100 }])).toBe('reached');
    expect(verdict(all, [99.6, 99.7, 99.8, 99.8, { value: 99.9, lower: 99.5, upper: 100 }])).toBe(
      'on_the_way',
    );
  });
});

describe('an aim that is due', () => {
  const due = (values: string, figures: readonly TrialCell[]): string =>
    verdict(
      '',
      figures,
      {},
      programmeWith(
        [`key: A1, direction: at_least, values: [${values}], ${by}`],
        [],
        '{ first: 2021, last: 2024 }',
      ),
    );

  it('is met or not by its own year, whatever came later', () => {
    expect(due('{ year: 2024, value: 90 }', [80, 84, 88, 92, 70].map(with95))).toBe('met');
    expect(due('{ year: 2024, value: 90 }', [80, 84, 86, 88, 99].map(with95))).toBe('not_met');
    expect(due('{ year: 2024, value: 90 }', [80, 84, 86, 90, 99].map(with95))).toBe('cannot_say: interval');
  });

  it('cannot be said without the figure of that year', () => {
    expect(due('{ year: 2024, value: 90 }', [99, 99, 99, 'withheld', 99])).toBe('cannot_say: withheld');
    expect(due('{ year: 2024, value: 90 }', [99, 99, 99, null, 99])).toBe('cannot_say: no_figure');
  });

  it('asks for a change a year where the plan does, and never across a break', () => {
    const values = '{ year: 2024, since: 2021, a_year: 1 }';
    expect(due(values, [80, 84, 88, 92])).toBe('met');
    expect(due(values, [80, 80.1, 80.2, 80.3])).toBe('not_met');
    expect(due(values, [80, 82, 83, 84].map(with95))).toBe('cannot_say: interval');
    expect(due(values, [80, { value: 84, status: 'b' }, 88, 92])).toBe('cannot_say: break');
    expect(due(values, ['withheld', 84, 88, 92])).toBe('cannot_say: withheld');
  });

  it('is not decided by a figure made of a provisional one, though its year is final', () => {
    const figures = [80, 84, 88].map(with95);
    const last = { value: 70, lower: 69, upper: 71, status: 'pe' };
    expect(due('{ year: 2024, value: 90 }', [...figures, last])).toBe('cannot_say: provisional');
    expect(due('{ year: 2024, since: 2021, a_year: 1 }', [...figures, last])).toBe('cannot_say: provisional');
    expect(due('{ year: 2024, value: 90 }', [...figures, { ...last, status: 'e' }])).toBe('not_met');
  });

  it('without a number is not decided by one, and speaks for the target only alone', () => {
    expect(due('{ year: 2024, words: { vi: a, en: b } }', [99, 99, 99, 99])).toBe('cannot_say: no_number');
    expect(due('{ year: 2022, value: 90 }, { year: 2024, words: { vi: a, en: b } }', [99, 99, 99, 99])).toBe(
      'met',
    );
  });

  it('of several the next to come is spoken of', () => {
    const found = assess(
      '',
      [80, 84, 88, 92].map(with95),
      {},
      programmeWith(
        [
          `key: A1, direction: at_least, values: [{ year: 2022, value: 84 }, { year: 2026, value: 99 }], ${by}`,
        ],
        [],
        '{ first: 2021, last: 2026 }',
      ),
    );
    expect(found.current?.milestone.year).toBe(2026);
    expect(found.judgements.map(({ state }) => state)).toEqual(['cannot_say', 'on_the_way']);
  });
});

describe('laws', () => {
  const share = fc.integer({ min: 0, max: 1000 }).map((one) => one / 10);
  const cell = fc.tuple(share, share, share).map((three): TrialCell => {
    const [lower = 0, value = 0, upper = 0] = three.toSorted((one, other) => one - other);
    return { value, lower, upper };
  });
  const some = fc.array(cell, { minLength: 1, maxLength: 8 });
  const rank = { short: 0, between: 1, good: 2 };

  it('a better figure never stands worse, a harder aim never better', () => {
    fc.assert(
      fc.property(share, share, share, share, fc.constantFrom(...directions), (a, b, c, aim, direction) => {
        const [lower = 0, value = 0, upper = 0] = [a, b, c].toSorted((one, other) => one - other);
        const higher = direction === 'at_least' || direction === 'above';
        const step = higher ? 3 : -3;
        const better = { value: value + step, lower: lower + step, upper: upper + step };
        const own = rank[sideOf({ value, lower, upper }, aim, direction)];
        expect(rank[sideOf(better, aim, direction)]).toBeGreaterThanOrEqual(own);
        // All of them, or none, is another question than nearly all: the count decides it.
        const harder = aim + step;
        if (![0, 100].includes(harder) && ![0, 100].includes(aim))
          expect(rank[sideOf({ value, lower, upper }, harder, direction)]).toBeLessThanOrEqual(own);
      }),
    );
  });

  it('a target has one state, and a doubt where and only where nothing can be said', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 2026, max: 2030 }), share, (figures, year, value) => {
        const found = assess(`values: [{ year: ${year}, value: ${value} }]`, figures);
        expect(targetStates).toContain(found.state);
        const isDue = found.current?.due === true;
        expect(found.current?.doubt === null).toBe(found.state !== 'cannot_say');
        if (isDue) expect(['met', 'not_met', 'cannot_say']).toContain(found.state);
        else expect(['reached', 'on_the_way', 'behind', 'cannot_say']).toContain(found.state);
      }),
    );
  });

  it('a withheld figure says nothing, whatever number is left behind in it', () => {
    fc.assert(
      fc.property(share, share, (left, other) => {
        const hidden = (value: number): TrialCell => ({
          value,
          lower: value,
          upper: value,
          confidentiality: 'c',
        });
        const found = (value: number): Assessment =>
          assess('values: [{ year: 2026, value: 50 }]', [50, 60, 70, 80, 90, hidden(value)]);
        expect(found(left)).toMatchObject({ state: 'cannot_say', current: { doubt: 'withheld' } });
        expect(found(left).figures).toEqual(found(other).figures);
        expect(found(left).figures.at(-1)).toMatchObject({ value: null, lower: null, upper: null });
      }),
    );
  });
});
