import { expect, test } from 'vitest';
import { settingsFaultText } from '../../src/settings/faults.ts';
import { nextWorkingDay, unkeptEntries, type CalendarEntry } from '../../src/settings/release-calendar.ts';
import { readReleases } from '../../src/settings/releases.ts';

const entry = (...own: readonly string[]): string =>
  `  - { title: { vi: a, en: b }, year: 2026, subjects: [causes], ${own.join(', ')} }\n`;
const faultsOf = (...entries: readonly string[]): string[] =>
  readReleases(`calendar:\n${entries.join('')}`).faults.map(settingsFaultText);

test('an entry stands on its day at nine, and is provisional, where nothing else is said', () => {
  const { releases, faults } = readReleases(`calendar:\n${entry('id: a', 'date: 2027-03-31')}`);
  expect(faults).toEqual([]);
  expect(releases.calendar).toEqual([
    {
      id: 'a',
      title: { vi: 'a', en: 'b' },
      year: 2026,
      subjects: ['causes'],
      date: '2027-03-31',
      time: '09:00',
      status: 'provisional',
      moves: [],
    },
  ]);
});

test.each([
  [
    'a Saturday',
    [entry('id: a', 'date: 2027-03-27')],
    'releases.yaml: calendar[0].date: found "2027-03-27"; allowed: a working day, the next is 2027-03-29',
  ],
  [
    'a holiday of every year',
    [entry('id: a', 'date: 2027-09-02')],
    'releases.yaml: calendar[0].date: found "2027-09-02"; allowed: a working day, the next is 2027-09-03',
  ],
  [
    'an entry twice',
    [entry('id: a', 'date: 2027-03-31'), entry('id: a', 'date: 2027-04-01')],
    'releases.yaml: calendar[1].id: found "a"; allowed: each entry once',
  ],
  [
    'cancelled without a word',
    [entry('id: a', 'date: 2027-03-31', 'status: cancelled')],
    'releases.yaml: calendar[0].why: found nothing; allowed: the reason, as it is cancelled',
  ],
  [
    'a time nobody has',
    [entry('id: a', 'date: 2027-03-31', 'time: "25:00"')],
    'releases.yaml: calendar[0].time: found "25:00"; allowed: a time, as "09:00"',
  ],
  [
    'a state nobody knows',
    [entry('id: a', 'date: 2027-03-31', 'status: soon')],
    'releases.yaml: calendar[0].status: found "soon"; allowed: provisional, confirmed or cancelled',
  ],
  [
    'a move told after the day itself',
    [
      entry(
        'id: a',
        'date: 2027-03-31',
        'moves: [{ announced: 2027-04-01, from: 2027-02-26, why: { vi: a, en: b } }]',
      ),
    ],
    'releases.yaml: calendar[0].moves[0].announced: found "2027-04-01"; allowed: a day not after the entry\'s own, 2027-03-31',
  ],
  [
    'a move from the day itself',
    [
      entry(
        'id: a',
        'date: 2027-03-31',
        'moves: [{ announced: 2027-01-11, from: 2027-03-31, why: { vi: a, en: b } }]',
      ),
    ],
    'releases.yaml: calendar[0].moves[0].from: found "2027-03-31"; allowed: another day than the entry\'s own, 2027-03-31',
  ],
])('%s is a fault', (_, entries, fault) => {
  expect(faultsOf(...entries)).toContain(fault);
});

test('a holiday of the site is none to release on', () => {
  expect(
    readReleases(`holidays: [2027-02-08]\ncalendar:\n${entry('id: a', 'date: 2027-02-08')}`).faults.map(
      settingsFaultText,
    ),
  ).toEqual([
    'releases.yaml: calendar[0].date: found "2027-02-08"; allowed: a working day, the next is 2027-02-09',
  ]);
});

test('the next working day passes over weekends and holidays in a row', () => {
  expect(nextWorkingDay('2027-04-29', [])).toBe('2027-05-03');
  expect(nextWorkingDay('2027-02-04', ['2027-02-05', '2027-02-08'])).toBe('2027-02-09');
});

const planned = (own: Partial<CalendarEntry>): CalendarEntry => ({
  id: 'a',
  title: { vi: 'a', en: 'b' },
  year: 2026,
  subjects: ['causes'],
  date: '2026-10-15',
  time: '09:00',
  status: 'confirmed',
  moves: [],
  ...own,
});
const releases = [{ id: '2026-1', date: '2026-10-15' }];
const unkept = (own: Partial<CalendarEntry>): string[] =>
  unkeptEntries([planned(own)], releases).map(({ key, found }) => `${key}: ${found}`);

test('a release in the past that was never made is a fault, one to come is none', () => {
  expect(unkept({ date: '2026-09-15' })).toEqual(['calendar[0].date: "2026-09-15" of "a" without a release']);
  expect(unkept({})).toEqual(['calendar[0].date: "2026-10-15" of "a" without a release']);
  expect(unkept({ date: '2026-10-16' })).toEqual([]);
  expect(unkept({ status: 'cancelled', date: '2026-09-15' })).toEqual([]);
});

test('what was released stands on the day of its release', () => {
  expect(unkept({ release: '2026-1' })).toEqual([]);
  expect(unkept({ release: '2026-1', date: '2026-10-14' })).toEqual(['calendar[0].date: "2026-10-14"']);
  expect(unkept({ release: '2025-1' })).toEqual(['calendar[0].release: "2025-1"']);
});
