import { expect, test } from 'vitest';
import { settingsFaultText } from '../../src/settings/faults.ts';
import { readTargets, targetKeys } from '../../src/settings/targets.ts';

const head = `programme:
  title: { vi: a, en: b }
  issuer: { vi: a, en: b }
  level: province
  legal_source: { vi: a, en: b }
  years: { first: 2017, last: 2024 }
  baseline: 2017
targets:
`;
const texts = 'title: { vi: a, en: b }, definition: { vi: a, en: b }';
const target = (own: string): string => `  - { ${texts}, ${own} }\n`;
const whole =
  'key: A1, subject: births, direction: at_least, values: [{ year: 2024, value: 98 }], measured_by: { indicator: birth_completeness }';
const faultsOf = (yaml: string): string[] => readTargets(yaml).faults.map(settingsFaultText);

test('no file: no targets', () => {
  expect(readTargets(null)).toEqual({ targets: null, faults: [] });
});

test('a target with what is not said filled in', () => {
  const { targets, faults } = readTargets(head + target(whole));
  expect(faults).toEqual([]);
  expect(targets?.targets[0]).toMatchObject({
    key: 'A1',
    values: [{ year: 2024, value: 98 }],
    measured_by: { indicator: 'birth_completeness', as: 'value', codes: {}, settles_after_days: 0 },
    by_commune: false,
  });
});

test('keys are named with their line', () => {
  const keyOf = targetKeys(head + target(whole));
  expect(keyOf(['targets', 0, 'measured_by', 'indicator'])).toBe('line 9, targets[0].measured_by.indicator');
  expect(keyOf(['programme', 'years', 'first'])).toBe('line 6, programme.years.first');
});

const change = (from: string, to: string): string => head + target(whole.replace(from, to));

test.each([
  // A target without a year, or with a value that is no share.
  [
    change('year: 2024, value: 98', 'value: 98'),
    'line 9, targets[0].values[0].year: found nothing; allowed: a year, as 2024',
  ],
  [
    change('value: 98', 'value: 980'),
    'line 9, targets[0].values[0].value: found 980; allowed: a share or a change in per cent: 100 or less',
  ],
  [
    change('value: 98', 'value: "98 %"'),
    'line 9, targets[0].values[0].value: found "98 %"; allowed: a number, as 95 or 98.5',
  ],
  [
    change('value: 98', 'value: 98, done: true'),
    'targets[0].values[0]: found {"year":2024,"value":98,"done":true}; allowed: exactly one of value, a_year, done, words',
  ],
  [
    change('year: 2024', 'year: 2030'),
    'line 9, targets[0].values[0].year: found 2030; allowed: a year of the programme, 2017 to 2024',
  ],
  [
    change('[{ year: 2024, value: 98 }]', '[{ year: 2024, value: 98 }, { year: 2020, value: 90 }]'),
    'targets[0].values: found [{"year":2024,"value":98},{"year":2020,"value":90}]; allowed: years in their order',
  ],
  [
    change('value: 98', 'a_year: 1'),
    'allowed: `since` beside `a_year`: an earlier year, from which the change is reckoned',
  ],
  // Which side, what, and how it is measured.
  [
    change('direction: at_least, ', ''),
    'targets[0].direction: found nothing; allowed: at_least, above, at_most, below: on which side',
  ],
  [change('direction: at_least', 'direction: up'), 'found "up"; allowed: at_least, above, at_most, below'],
  [change('subject: births', 'subject: birth'), 'found "birth"; allowed: births, deaths, causes'],
  [
    change(', measured_by: { indicator: birth_completeness }', ''),
    'targets[0].measured_by: found nothing; allowed: either measured_by or not_measured',
  ],
  [
    change('indicator: birth_completeness', 'indicator: a, releases: { what: [births] }'),
    'allowed: exactly one of indicator, share, releases',
  ],
  [
    change('indicator: birth_completeness', 'indicator: a, as: yearly_change'),
    'allowed: the year `from` beside as: yearly_change',
  ],
  [
    change('indicator: birth_completeness', 'releases: { what: [birth] }'),
    'found "birth"; allowed: births, deaths, causes, marriages, divorces, adoptions, report',
  ],
  [
    change('indicator: birth_completeness', 'releases: { what: [births] }'),
    'allowed: `done: true`: what was released has no other value',
  ],
  [change('indicator:', 'indicators:'), 'found the unknown key "indicators"'],
  [change('key: A1', 'key: A 1'), 'found "A 1"; allowed: letters, digits and hyphens, as A1'],
  [change('key: A1', 'key: A1, raf: 4A'), 'found "4A"; allowed: a target of the framework, as 1A'],
  [
    head + target(whole) + target(whole.replace('A1', 'a1')),
    'line 10, targets[1].key: found "a1"; allowed: each key once; targets[0] has it',
  ],
  [
    head +
      target(
        'key: A1, subject: births, values: [{ year: 2024, words: { vi: a, en: b } }], not_measured: { missing: { vi: a } }',
      ),
    'targets[0].not_measured.missing.en: found nothing; allowed: a text',
  ],
  [`${head}  []\n`, 'allowed: one target or more'],
])('%j', (yaml, fault) => {
  expect(faultsOf(yaml).join('\n')).toContain(fault);
});

test('all faults are told at once', () => {
  const yaml = head + target(whole.replace('98', '980')) + target(whole.replace('births', 'birth'));
  expect(faultsOf(yaml)).toHaveLength(2);
});
