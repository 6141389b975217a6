import { expect, test } from 'vitest';
import { benchChoice } from '../../scripts/bench/bench-choice.ts';

test('the benchmark measures what was asked for', () => {
  const all = {
    part: 'events',
    events: 10_000_000,
    runs: 3,
    formats: ['csv', 'parquet'],
    growth: true,
    pages: true,
  };
  expect(benchChoice([])).toEqual(all);
  expect(benchChoice(['500', '2', '--csv', '--alone', '--no-pages'])).toEqual({
    ...{ part: 'events', events: 500, runs: 2, formats: ['csv'], growth: false, pages: false },
  });
  expect(benchChoice(['--query'])).toEqual({ part: 'query' });
});

test.each([
  [['--help'], /“--help” is none of --tables, .*--no-pages/],
  [['ten'], /“ten” is no number of events or runs/],
  [['0'], /“0” is no number/],
  [['1', '2', '3'], /“3” is no number/],
  [['--tables', '--csv'], /--tables stands alone, not beside --tables --csv/],
])('what it cannot measure is told with what it can: %j', (words, sentence) => {
  expect(benchChoice(words)).toMatch(sentence);
});
