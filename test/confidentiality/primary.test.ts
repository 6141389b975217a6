import { describe, expect, test } from 'vitest';
import { primary, widthsNeeded } from '../../src/confidentiality/primary.ts';
import { brokenEquation } from '../../src/confidentiality/system.ts';
import { cellKind } from '../../src/confidentiality/system.ts';
import { namedSystem, type NamedSystem } from './made-tables.ts';

function withheldNames({ system }: NamedSystem, threshold = 5): string[] {
  return [...primary(system, { threshold })].flatMap((one, cell) => (one === 1 ? system.name(cell) : []));
}

describe('cells that the rule itself names', () => {
  test('are counts of 1 to one below the threshold', () => {
    const made = namedSystem({ total: 30, none: 0, one: 1, four: 4, five: 5, twenty: 20 }, [
      ['total', 'none', 'one', 'four', 'five', 'twenty'],
    ]);
    expect(withheldNames(made)).toEqual(['one', 'four']);
    expect(withheldNames(made, 2)).toEqual(['one']);
    expect(withheldNames(made, 20)).toEqual(['one', 'four', 'five']);
  });

  test('are all parts of a total below the threshold, zeros included, however deep', () => {
    const made = namedSystem({ all: 10, few: 3, many: 7, men: 0, women: 3, young: 0, old: 0, none: 0 }, [
      ['all', 'few', 'many', 'none'],
      ['few', 'men', 'women'],
      ['men', 'young', 'old'],
    ]);
    expect(withheldNames(made)).toEqual(['few', 'men', 'women', 'young', 'old']);
  });

  test('are no parts of a published zero: everybody knows that they are zero', () => {
    // Nobody died in one of three places, so that no man did; of the place with 3 deaths it is not said who they were.
    const made = namedSystem(
      {
        place: 8,
        few: 3,
        other: 5,
        men: 3,
        women: 5,
        fewMen: 3,
        fewWomen: 0,
        otherMen: 0,
        otherWomen: 5,
        none: 0,
        noMen: 0,
      },
      [
        ['place', 'few', 'other', 'none'],
        ['few', 'fewMen', 'fewWomen'],
        ['none', 'noMen'],
        ['men', 'fewMen', 'otherMen', 'noMen'],
        ['women', 'fewWomen', 'otherWomen'],
      ],
    );
    expect(withheldNames(made)).toEqual(['few', 'men', 'fewMen', 'fewWomen', 'otherMen']);
  });

  test('are never open; hidden cells always are', () => {
    const made = namedSystem({ total: 9, open: 2, hidden: 7, part: 2 }, [
      ['total', 'open', 'hidden'],
      ['open', 'part'],
    ]);
    made.system.kind[made.cell('open')] = cellKind.open;
    made.system.kind[made.cell('hidden')] = cellKind.hidden;
    expect(withheldNames(made)).toEqual(['hidden', 'part']);
  });
});

describe('widths', () => {
  test('are one below the threshold, of parts of few as wide as these', () => {
    const made = namedSystem({ all: 12, few: 3, many: 9, men: 1, women: 2, young: 1, old: 0 }, [
      ['all', 'few', 'many'],
      ['few', 'men', 'women'],
      ['men', 'young', 'old'],
    ]);
    const needed = (threshold: number): Record<string, number> =>
      Object.fromEntries(
        [...widthsNeeded(made.system, { threshold })].map((width, cell) => [made.system.name(cell), width]),
      );
    expect(needed(5)).toEqual({ all: 4, few: 4, many: 4, men: 3, women: 3, young: 1, old: 1 });
    expect(needed(2)).toEqual({ all: 1, few: 1, many: 1, men: 1, women: 1, young: 1, old: 1 });
    expect(needed(20)).toMatchObject({ all: 19, few: 12, many: 12, men: 3, young: 1 });
  });
});

test('sums that counts do not keep are found, those of unknown counts are not asked', () => {
  const equations = [
    ['all', 'men', 'women'],
    ['men', 'young', 'old'],
  ] as const;
  const whole = { all: 10, men: 4, women: 6, young: 1, old: 3 };
  expect(brokenEquation(namedSystem(whole, equations).system)).toBe(null);
  expect(brokenEquation(namedSystem({ ...whole, old: 2 }, equations).system)).toBe(1);
  expect(brokenEquation(namedSystem({ ...whole, women: NaN, old: NaN }, equations).system)).toBe(null);
});
