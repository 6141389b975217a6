import { beforeAll, describe, expect, test } from 'vitest';
import { trials, type PublishedTrial } from '../publish-trial.ts';
import {
  districts,
  file,
  gapsSaid,
  mapFiles,
  months,
  old,
  partsTo,
  randomCounts,
  settings,
  sumsOf,
  today,
  wholeTo,
} from './lang-son-counts.ts';

/*
 * Random counts on every commune and month, before and after the change of the map: no event is lost, counted twice or
 * moved to a neighbour.
 */

const { publish } = trials();

const sexes = [['M'], ['F'], ['_U']];
const ages = ['Y_LT1', 'Y1T4', '33', 'Y70T74', '_U'].flatMap((age) => [
  ['M', age],
  ['F', age],
]);
const counts = {
  births: randomCounts(1, sexes),
  deaths: randomCounts(2, ages),
  marriages: randomCounts(3, [['single']]),
  divorces: randomCounts(4, [['_U'], ['not_yet']]),
  adoptions: randomCounts(5, [['domestic'], ['intercountry']]),
};
const total = {
  births: sumsOf(counts.births),
  deaths: sumsOf(counts.deaths),
  marriages: sumsOf(counts.marriages),
  divorces: sumsOf(counts.divorces),
  adoptions: sumsOf(counts.adoptions),
};
const files = {
  'births.csv': file(
    'sex,timeliness,reregistered',
    counts.births.map((one) => ({ ...one, codes: [...one.codes, '_U', 'no'] })),
  ),
  'deaths.csv': file(
    'sex,age,timeliness',
    counts.deaths.map((one) => ({ ...one, codes: [...one.codes, '_U'] })),
  ),
  'marriages.csv': file('groom_previous', counts.marriages),
  'divorces.csv': file('recorded', counts.divorces),
  'adoptions.csv': file(
    'kind,registered',
    counts.adoptions.map((one) => ({ ...one, codes: [...one.codes, '_U'] })),
  ),
};
const inputs = Object.keys(counts)
  .map((id) => `  - { register: ${id}, files: ${id}.csv }`)
  .join('\n');

/** Tables by unit: the place of the unit among their dimensions, and those of a cell that are not unit or year. */
const tables = [
  ['sinh-theo-gioi-tinh', 'births'],
  ['sinh-theo-thang', 'births'],
  ['tu-vong-theo-tuoi', 'deaths'],
  ['tu-vong-theo-thang', 'deaths'],
  ['ket-hon-theo-thang', 'marriages'],
  ['ly-hon', 'divorces'],
  ['nuoi-con-nuoi', 'adoptions'],
] as const;

let published: PublishedTrial;
const cells = new Map<string, Map<string, string>>();
const valueOf = (slug: string, key: string): number => {
  const [value = ''] = (cells.get(slug)?.get(key) ?? expect.fail(`${slug} has no cell ${key}`)).split(',');
  expect(value, `${slug} ${key}`).not.toBe('');
  return Number(value);
};

beforeAll(async () => {
  published = await publish({ inputs, files: { ...files, ...mapFiles }, settings });
  for (const [slug] of tables) cells.set(slug, await published.cells(slug));
});

describe('no event is lost on the way to today’s map', () => {
  test('the file counts every event', () => {
    expect(gapsSaid(published)).toEqual([]);
    for (const { register, events, rejected } of published.manifest.accounts) {
      expect(rejected).toBe(0);
      expect(events).toBe(counts[register as keyof typeof counts].reduce((sum, one) => sum + one.events, 0));
    }
  });

  test.each(tables)('%s: today’s communes add up to the province in every cell', (slug, register) => {
    const places = ['20', ...today.map(({ key }) => key)];
    const others = new Set<string>();
    for (const key of cells.get(slug)?.keys() ?? []) {
      const [year, , ...rest] = key.split(',');
      others.add([year, ...rest].join());
    }
    for (const other of others) {
      const [year, ...rest] = other.split(',');
      const [province = 0, ...communes] = places.map((unit) => valueOf(slug, [year, unit, ...rest].join()));
      expect(
        communes.reduce((sum, one) => sum + one, 0),
        `${slug} ${other}`,
      ).toBe(province);
    }
    for (const year of ['2024', '2025']) {
      const all = total[register](
        [...old, ...today].map(({ key }) => key),
        year,
        /./,
      );
      const key = [...others].find((other) => /^\d+(,_T)*$/.test(other) && other.startsWith(year));
      const [, ...rest] = (key ?? '').split(',');
      expect(valueOf(slug, [year, '20', ...rest].join())).toBe(all);
    }
  });

  test('months add up to their year in every unit', () => {
    for (const { key, ended } of [...old, ...today])
      for (const year of ended ? ['2024'] : ['2024', '2025']) {
        const each = months(year, 1, 12).map((month) =>
          valueOf('sinh-theo-thang', `${year},${key},${month.slice(5)}`),
        );
        expect(each.reduce((sum, one) => sum + one, 0)).toBe(valueOf('sinh-theo-thang', `${year},${key},_T`));
      }
  });
});

describe('communes that moved whole', () => {
  test.each(today.filter(({ key }) => partsTo(key).length === 0).map(({ key }) => key))(
    '%s has exactly what they had, and its own',
    (key) => {
      const from = [...wholeTo(key), key];
      for (const year of ['2024', '2025']) {
        for (const sex of ['M', 'F', '_U', '_T']) {
          const codes = sex === '_T' ? /./ : new RegExp(`^${sex}`);
          expect(valueOf('sinh-theo-gioi-tinh', `${year},${key},${sex}`)).toBe(
            total.births(from, year, codes),
          );
        }
        expect(valueOf('tu-vong-theo-tuoi', `${year},${key},F,Y30T34`)).toBe(
          total.deaths(from, year, /^F,33$/),
        );
        for (const month of months(year, 1, 12))
          expect(valueOf('ket-hon-theo-thang', `${year},${key},${month.slice(5)}`)).toBe(
            total.marriages(from, month),
          );
      }
    },
  );
});

describe('communes that were split', () => {
  const parts = today.filter(({ key }) => partsTo(key).length > 0).map(({ key }) => key);

  test('are those of the file', () => {
    expect(parts.sort()).toEqual(['06613', '06625', '06637']);
    expect([...new Set(parts.flatMap((key) => partsTo(key)).map(({ from }) => from))]).toHaveLength(2);
  });

  test.each(parts)('%s has its share, to the event', (key) => {
    for (const year of ['2024', '2025']) {
      for (const [slug, register, rest] of [
        ['sinh-theo-gioi-tinh', 'births', '_T'],
        ['tu-vong-theo-tuoi', 'deaths', '_T,_T'],
        ['ly-hon', 'divorces', '_T'],
      ] as const) {
        const whole = total[register]([...wholeTo(key), key], year);
        const share = partsTo(key).reduce(
          (sum, { from, share }) => sum + share * total[register]([from], year),
          0,
        );
        const got = valueOf(slug, `${year},${key},${rest}`) - whole;
        expect(Math.abs(got - share)).toBeLessThan(partsTo(key).length);
      }
    }
  });

  test('are marked as estimates, and nothing else is', () => {
    for (const [slug] of tables)
      for (const [cell, text] of cells.get(slug) ?? []) {
        const [, unit = ''] = cell.split(',');
        const [value, status] = text.split(',');
        expect(`${slug} ${cell}: ${status}`).toBe(
          `${slug} ${cell}: ${value === '' ? 'x' : parts.includes(unit) ? 'e' : ''}`,
        );
      }
  });
});

describe('nothing flows back', () => {
  test('communes that ended keep their own counts of full years; others do not apply to them', () => {
    for (const { key } of old) {
      for (const [sex] of sexes)
        expect(valueOf('sinh-theo-gioi-tinh', `2024,${key},${sex}`)).toBe(
          total.births([key], '2024', new RegExp(`^${sex}`)),
        );
      expect(cells.get('sinh-theo-gioi-tinh')?.get(`2025,${key},_T`)).toBe(',x');
      expect(cells.get('sinh-theo-thang')?.get(`2025,${key},03`)).toBe(',x');
    }
  });

  test('districts that ended are the sums of their communes', () => {
    expect(districts).toHaveLength(11);
    for (const { key, code } of districts) {
      const own = old.filter(({ parent }) => parent === code).map((unit) => unit.key);
      expect(valueOf('tu-vong-theo-tuoi', `2024,${key},_T,_T`)).toBe(total.deaths(own, '2024'));
      expect(cells.get('tu-vong-theo-tuoi')?.get(`2025,${key},_T,_T`)).toBe(',x');
    }
  });

  test('a code used again is two units: 05977 was Vĩnh Trại, is Đông Kinh', () => {
    const own = total.births(['05977-2025-06-30'], '2024');
    expect(valueOf('sinh-theo-gioi-tinh', '2024,05977-2025-06-30,_T')).toBe(own);
    expect(valueOf('sinh-theo-gioi-tinh', '2024,05977,_T')).toBe(total.births(wholeTo('05977'), '2024'));
    expect(wholeTo('05977')).toHaveLength(4);
  });
});
