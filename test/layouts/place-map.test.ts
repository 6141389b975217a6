import { describe, expect, test } from 'vitest';
import type { Code } from '../../src/catalogue/codelist.ts';
import { placeMap } from '../../src/layouts/place-map.ts';
import { homeTextsOf } from '../../src/text/home-texts.ts';
import {
  both,
  crudeBirthRate,
  derivedTable,
  indicators,
  list,
  site,
  viewOfCells,
  type TrialCell,
} from '../browser/derived-table.ts';

/* The small maps of the home page. */

const place = (code: string, name: string, more: Partial<NonNullable<Code['unit']>> = {}): Code => ({
  code,
  parent: 'P',
  label: both(`Xã ${name}`, `${name} commune`),
  unit: { code, validFrom: '', validTo: '', centre: { lon: 106 + Number(code) / 10, lat: 21.8 }, ...more },
});
const whole: Code = { ...place('0', 'P'), code: 'P', parent: null };
const map = (
  places: readonly Code[],
  cells: readonly (number | TrialCell)[],
  language: 'vi' | 'en' = 'vi',
  areas: Parameters<typeof placeMap>[5] = new Map(),
) => {
  const table = derivedTable([list('unit', both('Nơi'), whole, ...places), indicators(crudeBirthRate)]);
  const view = viewOfCells(table, [10, ...cells]);
  return placeMap(view, crudeBirthRate, { ...site, unit: 'P' }, language, { width: 340, id: 'm' }, areas);
};
const four = [place('1', 'Đông Kinh'), place('2', 'Na Sầm'), place('3', 'Ba Sơn'), place('4', 'Cao Lộc')];

describe('a map of areas', () => {
  const square = (at: number) =>
    ({
      type: 'Polygon',
      coordinates: [
        [
          [at, 21],
          [at + 1, 21],
          [at + 1, 22],
          [at, 22],
          [at, 21],
        ],
      ],
    }) as const;
  const areas = new Map(four.map(({ code }, index) => [code, square(105 + index)] as const));

  test('is drawn where every place that has a figure has one', () => {
    const drawn = map(four, [12, 9.5, 14, 13], 'vi', areas);
    expect(drawn?.isOfAreas).toBe(true);
    expect(drawn?.svg).toContain('chart-map');
    expect(drawn?.svg).toContain('Thấp nhất: Xã Na Sầm (9,5). Cao nhất: Xã Ba Sơn (14,0).');
    expect(drawn?.missing).toEqual([]);
  });

  test('is not where a figure would have no place on it', () => {
    const drawn = map(four, [12, 9.5, 14, 13], 'vi', new Map([...areas].slice(1)));
    expect(drawn?.isOfAreas).toBe(false);
    expect(drawn?.svg).not.toContain('chart-map');
  });
});

describe('a map of places', () => {
  test('has a square for every place of today, and says where it is lowest and highest', () => {
    const svg = map(four, [12, 9.5, 14, 13])?.svg ?? '';
    expect(svg).toContain('Thấp nhất: Xã Na Sầm (9,5). Cao nhất: Xã Ba Sơn (14,0).');
    for (const word of ['Đông', 'Sầm', 'Sơn', 'Lộc']) expect(svg).toContain(word);
  });

  test('writes initials where there is no room for names', () => {
    const many = Array.from({ length: 70 }, (_, index) => {
      const centre = { lon: 106 + (index % 10) / 10, lat: 21 + Math.floor(index / 10) / 10 };
      return place(`${index + 1}`, 'Đông Kinh', { centre });
    });
    const svg =
      map(
        many,
        Array.from({ length: 70 }, (_, index) => index + 1),
      )?.svg ?? '';
    expect(svg.split('>ĐK<').length - 1).toBe(70);
  });

  test('tells nothing of a withheld place', () => {
    const svg = map(four, [12, { value: 7, confidentiality: 'c' }, 14, 13])?.svg ?? '';
    expect(svg).toContain('Thấp nhất: Xã Đông Kinh (12,0)');
    expect(svg).not.toContain('7,0');
  });

  test('says of its lighter places what they are: of few events, not provisional', () => {
    const few = map(four, [12, { value: 7, status: 'u' }, 14, 13])?.svg ?? '';
    expect(few).toContain('>Độ tin cậy thấp<');
    expect(few).not.toContain('Sơ bộ');
    expect(map(four, [12, { value: 7, status: 'u' }, { value: 9, status: 'p' }, 13], 'en')?.svg).toContain(
      '>Provisional, low reliability<',
    );
    expect(map(four, [12, 7, 14, 13])?.svg).not.toMatch(/Sơ bộ|Độ tin cậy/);
    // A withheld figure is of no kind that a reader may know.
    expect(map(four, [12, { value: 7, status: 'u', confidentiality: 'c' }, 14, 13])?.svg).not.toContain(
      'Độ tin cậy',
    );
  });

  test('names places without a centre, and leaves out those that ended', () => {
    const lost = place('5', 'Xa', { centre: undefined as never });
    const ended = place('6', 'Cũ', { validTo: '2025-06-30' });
    const found = map([...four, lost, ended], [12, 9.5, 14, 13, 3, 99]);
    expect(found?.missing).toEqual(['Xã Xa']);
    expect(found?.svg).not.toContain('99');
  });

  test('is none of fewer than four places', () => {
    expect(map(four.slice(0, 3), [1, 2, 3])).toBeNull();
  });
});

test('initials leave out what kind of place it is', () => {
  expect(homeTextsOf('vi').initials('Phường Lương Văn Tri')).toBe('LVT');
  expect(homeTextsOf('en').initials('Luong Van Tri ward')).toBe('LVT');
});
