import fc from 'fast-check';
import { expect, test } from 'vitest';
import { publishingDuties, type PublishingDuty } from '../../src/programme/publishing-duties.ts';

const years = { first: 2023, last: 2026 };
const told = (duties: readonly PublishingDuty[]): string[] =>
  duties.map(
    ({ kind, year, due, published, state }) => `${kind} ${year} ${due} ${published ?? '-'} ${state}`,
  );

test('births have a year, causes two, and the next year its calendar before 15 December', () => {
  const record = [
    {
      id: '2025-1',
      date: '2025-06-30',
      years: { first: 2023, last: 2024 },
      what: ['births', 'causes'],
      tables: [],
    },
    {
      id: '2026-1',
      date: '2026-10-15',
      years: { first: 2023, last: 2025 },
      what: ['births', 'causes'],
      tables: [],
    },
  ];
  const calendars = [
    { year: 2026, published: '2025-12-14' },
    { year: 2027, published: '2026-12-15' },
  ];
  expect(told(publishingDuties({ years, record, calendars }))).toEqual([
    'births 2023 2024-12-31 2025-06-30 late',
    'births 2024 2025-12-31 2025-06-30 kept',
    'births 2025 2026-12-31 2026-10-15 kept',
    'births 2026 2027-12-31 - due',
    'causes 2023 2025-12-31 2025-06-30 kept',
    'causes 2024 2026-12-31 2025-06-30 kept',
    'causes 2025 2027-12-31 2026-10-15 kept',
    'causes 2026 2028-12-31 - due',
    'calendar 2026 2025-12-14 2025-12-14 kept',
    'calendar 2027 2026-12-14 2026-12-15 late',
  ]);
});

test('what a release does not say it told is no proof, and a term without one is overdue', () => {
  const record = [
    { id: '2024-1', date: '2024-10-15', years: null, what: ['births'], tables: [] },
    { id: '2026-1', date: '2026-10-15', years: { first: 2025, last: 2025 }, what: ['births'], tables: [] },
  ];
  expect(told(publishingDuties({ years: { first: 2024, last: 2025 }, record, calendars: [] }))).toEqual([
    'births 2024 2025-12-31 - overdue',
    'births 2025 2026-12-31 2026-10-15 kept',
    'calendar 2026 2025-12-14 - overdue',
    'calendar 2027 2026-12-14 - due',
  ]);
});

test('a site owes no calendar that fell due before its first release', () => {
  const record = [{ id: '1', date: '2026-10-15', years: { first: 2025, last: 2025 }, what: [], tables: [] }];
  expect(told(publishingDuties({ years, record, calendars: [] }))).toEqual([
    'calendar 2027 2026-12-14 - due',
  ]);
});

test('the states agree with the days', () => {
  const day = fc.constantFrom('2024-12-31', '2025-06-30', '2025-12-31', '2026-06-30', '2027-01-02');
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 4 }), (days) => {
      const record = days.toSorted().map((date, at) => ({
        id: String(at),
        date,
        years: { first: 2023, last: 2024 },
        what: ['deaths'],
        tables: [],
      }));
      for (const { due, published, state } of publishingDuties({ years, record, calendars: [] })) {
        expect(published !== null).toBe(state === 'kept' || state === 'late');
        if (published !== null) expect(published <= due).toBe(state === 'kept');
        else expect((record.at(-1)?.date ?? '') > due).toBe(state === 'overdue');
      }
    }),
  );
});
