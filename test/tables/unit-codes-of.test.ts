import { describe, expect, test } from 'vitest';
import { trials } from '../publish-trial.ts';
import {
  after,
  before,
  districts,
  file,
  gapsSaid,
  mapFiles,
  numbers,
  old,
  randomCounts,
  settings,
  sumsOf,
  today,
  wholeTo,
  type Count,
} from './lang-son-counts.ts';

/* Registers that were moved to other unit codes than those of the events' days. */

const { publish } = trials();
const ofTheTime = randomCounts(1, [['M'], ['F']]);

describe('files in today’s codes (unit_codes_of)', () => {
  const next = numbers(6);
  const rows = today.flatMap(({ key }) =>
    [...before, ...after].map((month): Count => ({ key, month, codes: ['F', '_U'], events: 1 + next(4) })),
  );

  const ofRows = sumsOf(rows);

  test('count where they say, without estimates; of the old units nothing is known', async () => {
    const trial = await publish({
      inputs: '  - { register: births, files: births.csv, unit_codes_of: 2026-01-01 }',
      files: { 'births.csv': file('sex,timeliness', rows), ...mapFiles },
      settings,
    });
    expect(gapsSaid(trial)).toEqual([]);
    const sums = await trial.cells('sinh-theo-gioi-tinh');
    for (const { key } of today)
      for (const year of ['2024', '2025'])
        expect(sums.get(`${year},${key},_T`)).toBe(`${ofRows([key], year)},`);
    for (const { key } of [...old, ...districts]) {
      expect(sums.get(`2024,${key},_T`)).toBe(',');
      expect(sums.get(`2025,${key},_T`)).toBe(',x');
    }
    const byMonth = await trial.cells('sinh-theo-thang');
    expect(byMonth.get('2024,06625,05')).toBe(`${ofRows(['06625'], '2024-05')},`);
    expect(byMonth.get('2024,20,05')).toBe(
      `${ofRows(
        today.map(({ key }) => key),
        '2024-05',
        /./,
      )},`,
    );
  });

  test('beside files in the codes of the time: only those are divided', async () => {
    const [first, second] = [
      rows.filter(({ month }) => month < '2025'),
      ofTheTime.filter(({ month }) => month > '2025'),
    ];
    const inputsOfBoth = [
      '  - { register: births, files: old.csv, unit_codes_of: 2026-01-01 }',
      '  - { register: births, files: new.csv }',
    ].join('\n');
    const trial = await publish({
      inputs: inputsOfBoth,
      files: {
        'old.csv': file('sex,timeliness', first),
        'new.csv': file(
          'sex,timeliness',
          second.map((one) => ({ ...one, codes: [...one.codes, '_U'] })),
        ),
        ...mapFiles,
      },
      settings,
    });
    expect(gapsSaid(trial)).toEqual([]);
    const sums = await trial.cells('sinh-theo-gioi-tinh');
    expect(sums.get('2024,06625,_T')).toBe(`${sumsOf(first)(['06625'], '2024')},`);
    expect(sums.get('2025,06625,_T')).toMatch(/^\d+,e$/);
    expect(sums.get('2025,20,_T')).toBe(`${second.reduce((sum, { events }) => sum + events, 0)},`);
  });

  test('files that keep the old codes after the change', async () => {
    const late = old.flatMap(({ key }) =>
      [...before, ...after].map((month): Count => ({ key, month, codes: ['F', '_U'], events: 1 + next(3) })),
    );
    const ofLate = sumsOf(late);
    const trial = await publish({
      inputs: '  - { register: births, files: births.csv, unit_codes_of: 2025-06-30 }',
      files: { 'births.csv': file('sex,timeliness', late), ...mapFiles },
      settings,
    });
    expect(gapsSaid(trial)).toEqual([]);
    const sums = await trial.cells('sinh-theo-gioi-tinh');
    for (const year of ['2024', '2025']) {
      expect(sums.get(`${year},20,_T`)).toBe(
        `${ofLate(
          old.map(({ key }) => key),
          year,
          /./,
        )},`,
      );
      expect(sums.get(`${year},05977,_T`)).toBe(`${ofLate(wholeTo('05977'), year)},`);
    }
  });
});
