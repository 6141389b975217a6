import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogue } from '../../../src/catalogue/catalogue.ts';
import { trials, type PublishedTrial } from '../../publish-trial.ts';
import { causeCodes, countedOneByOne, type Event } from './one-by-one.ts';
import { csv, inputs, units } from './site.ts';

/* Small sets of events with every column: each published cell is the events a person would count into it. */

const { publish } = trials();
const oneOf = (...values: readonly string[]) => fc.constantFrom(...values);
const month = fc.tuple(fc.integer({ min: 2022, max: 2023 }), fc.integer({ min: 1, max: 12 }));
const monthText = (year: number, number: number): string => `${year}-${String(number).padStart(2, '0')}`;
/** A month, and one it was registered in: up to 14 months later, or not known. */
const dates = fc.tuple(month, fc.integer({ min: -1, max: 14 })).map(([[year, number], later]) => {
  const at = year * 12 + number - 1 + later;
  const registered = later < 0 ? '_U' : monthText(Math.floor(at / 12), (at % 12) + 1);
  return { date: monthText(year, number), registered };
});
const number = (min: number, max: number) => fc.integer({ min, max }).map(String);
const orUnknown = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 6, arbitrary }, { weight: 1, arbitrary: fc.constant('_U') });
const common = {
  unit: oneOf('a', 'b', 'c', '_U'),
  unit_of_occurrence: oneOf('a', 'b', 'c', '_X', '_A', '_U', ''),
  sex: oneOf('M', 'F', '_U'),
  site: oneOf('facility', 'home', 'other', '_U', ''),
  count: number(0, 3),
};
const birth: fc.Arbitrary<Event> = fc
  .tuple(
    dates,
    fc.record({
      ...common,
      mother_age: orUnknown(number(8, 70)),
      birth_order: orUnknown(number(1, 9)),
      plurality: orUnknown(number(1, 5)),
      filiation: oneOf('in_wedlock', 'out_of_wedlock', 'abandoned', '_U', ''),
      ethnicity: orUnknown(number(1, 99)),
    }),
  )
  .map(([when, rest]) => ({ ...when, ...rest }));
/** An age in years, in days, in both, as a group, or none. */
const ages: fc.Arbitrary<{ age: string; age_days: string }> = fc.oneof(
  number(0, 110).map((age) => ({ age, age_days: '' })),
  number(0, 1830).map((days) => ({ age: '', age_days: days })),
  number(0, 364).map((days) => ({ age: '0', age_days: days })),
  fc
    .constantFrom('364', '365', '366', '730', '1460', '1461', '1825', '1826')
    .map((days) => ({ age: '', age_days: days })),
  fc.constantFrom({ age: 'Y5T9', age_days: '' }, { age: '_U', age_days: '' }),
);
const death: fc.Arbitrary<Event> = fc
  .tuple(
    dates,
    ages,
    fc.record({
      ...common,
      cause: oneOf(...causeCodes, '_U', ''),
      certification: oneOf('medical', 'verbal_autopsy', 'lay', 'none', '_U'),
      pregnancy: oneOf('pregnant', 'within_42_days', 'within_1_year', 'not_pregnant', '_U', ''),
    }),
  )
  .map(([when, age, rest]) => ({ ...when, ...age, ...rest }));

/** A year of which the register has no row would not have been sent: one event in each. */
const always = (event: Event): Event[] =>
  ['2022-01', '2023-01'].map((date) => ({ ...event, date, registered: date, count: '1' }));
const first: Event = { unit: 'a', unit_of_occurrence: 'a', sex: 'M', site: 'home' };
const unknownBirth: Event = {
  mother_age: '_U',
  birth_order: '1',
  plurality: '1',
  filiation: '_U',
  ethnicity: '1',
};
const unknownDeath: Event = { age: '70', age_days: '', cause: '_U', certification: '_U', pregnancy: '_U' };

function file(events: readonly Event[]): string {
  const columns = Object.keys(events[0] ?? {});
  return csv(
    columns.join(),
    events.map((event) => columns.map((name) => event[name] ?? '').join()),
  );
}

async function compare(site: PublishedTrial, source: string, events: readonly Event[]): Promise<number> {
  let compared = 0;
  for (const { slug, dimensions } of catalogue.filter(
    (table) => table.source === source && table.events === undefined,
  )) {
    if (dimensions.includes('timeliness')) continue;
    const counted = countedOneByOne(events, dimensions);
    const cells = await site.cells(slug);
    for (const [codes, cell] of cells)
      if (cell !== `${counted.get(codes) ?? 0},`)
        expect.fail(`${slug} ${codes}: ${cell}, counted ${counted.get(codes) ?? 0}`);
    // Nothing was counted into a cell that is not there.
    for (const [codes, count] of counted)
      if (count > 0 && !cells.has(codes)) expect.fail(`${slug} has no ${codes}, counted ${count}`);
    compared++;
  }
  return compared;
}

test('births and deaths: every cell of every table is what was counted into it', async () => {
  const sets = fc.tuple(
    fc.array(birth, { minLength: 60, maxLength: 90 }),
    fc.array(death, { minLength: 60, maxLength: 90 }),
  );
  await fc.assert(
    fc.asyncProperty(sets, async ([born, died]) => {
      const births = [...always({ ...first, ...unknownBirth }), ...born];
      const deaths = [...always({ ...first, ...unknownDeath }), ...died];
      const site = await publish({
        inputs: inputs('births', 'deaths'),
        files: { 'units.csv': units, 'births.csv': file(births), 'deaths.csv': file(deaths) },
        settings: {
          years: '{ first: 2022, last: 2023 }',
          cut_off: '2025-03-31',
          release: '{ id: "1", date: 2030-01-15 }',
        },
      });
      expect(await compare(site, 'births', births)).toBeGreaterThanOrEqual(14);
      expect(await compare(site, 'deaths', deaths)).toBeGreaterThanOrEqual(18);
    }),
    // A smaller set that fails too would cost a publication a step.
    { numRuns: 10, endOnFailure: true },
  );
}, 180_000);
