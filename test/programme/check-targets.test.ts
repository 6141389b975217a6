import { expect, test } from 'vitest';
import { reportFaults, targetFaults, withheldFaults } from '../../src/programme/check-targets.ts';
import { settingsFaultText } from '../../src/settings/faults.ts';
import { readTargets, targetKeys } from '../../src/settings/targets.ts';
import { manifestOf, siteOf, tableOf, yearly, type TrialCell } from './trial.ts';

const yamlOf = (measure: string, more = ''): string => `programme:
  title: { vi: a, en: b }
  issuer: { vi: a, en: b }
  level: commune
  legal_source: { vi: a, en: b }
  years: { first: 2026, last: 2030 }
  baseline: 2021
targets:
  - key: B1
    subject: births
    title: { vi: a, en: b }
    definition: { vi: a, en: b }
    direction: at_least
    values: [{ year: 2028, value: 95 }]${more}
    measured_by:
      ${measure}
`;
const shares = (figures: readonly TrialCell[]) =>
  yearly('timeliness_shares', 'births_on_time_share', 2021, figures);
const returns = tableOf('returns', { year: ['2021'], unit: ['P'], measure: ['residents'] }, () => 1);
const months = tableOf('births_by_registration_year', { year: ['2021'], registered_year: ['2021'] }, () => 1);

function faultsOf(measure: string, more = '', figures: readonly TrialCell[] = [90]): string[] {
  const yaml = yamlOf(measure, more);
  const { targets, faults } = readTargets(yaml);
  if (targets === null) throw new Error(faults.map(settingsFaultText).join());
  const source = shares(figures);
  const manifest = manifestOf(siteOf(2021, 2025), [source, returns, months]);
  const keyOf = targetKeys(yaml);
  const found = targetFaults(targets, manifest, keyOf);
  return [...found, ...(found.length > 0 ? [] : withheldFaults(targets, manifest, () => source, keyOf))].map(
    settingsFaultText,
  );
}

test('a measure that is published has no fault', () => {
  expect(faultsOf('indicator: births_on_time_share', '\n    by_commune: true')).toEqual([]);
});

test.each([
  [
    'indicator: births_in_time',
    '',
    'programme/targets.yaml: line 16, targets[0].measured_by.indicator: found "births_in_time"; allowed: the code of an indicator',
  ],
  [
    'indicator: death_completeness',
    '',
    'line 16, targets[0].measured_by.indicator: found "death_completeness"; allowed: what this site publishes: it has no table death_completeness',
  ],
  [
    '{ indicator: births_on_time_share, table: key_figures }',
    '',
    'measured_by.table: found "key_figures"; allowed: a table that has births_on_time_share: timeliness_shares',
  ],
  [
    '{ indicator: births_on_time_share, table: nowhere }',
    '',
    'found "nowhere"; allowed: the name of a table',
  ],
  [
    'share: { table: divorces, of: recording, part: [recorded], whole: [_T] }',
    '',
    'measured_by.share.table: found "divorces"; allowed: the name of a table as in SQL',
  ],
  [
    'share: { table: divorces_by_recording, of: recording, part: [recorded], whole: [_T] }',
    '',
    'it has no table divorces_by_recording; say not_measured: { missing, from } in its place',
  ],
  [
    'share: { table: returns, of: measure, part: [people], whole: [residents] }',
    '',
    'measured_by.share.part[0]: found "people"; allowed: a code of measure in returns: residents',
  ],
  [
    'share: { table: returns, of: measures, part: [people], whole: [residents] }',
    '',
    'measured_by.share.of: found "measures"; allowed: a dimension of returns: year, unit, measure',
  ],
  [
    '{ indicator: births_on_time_share, codes: { sex: F } }',
    '',
    'measured_by.codes.sex: found "sex"; allowed: a dimension of timeliness_shares: year, unit, indicator',
  ],
  [
    'share: { table: births_by_registration_year, of: registered_year, part: ["2021"], whole: ["2021"] }',
    '\n    by_commune: true',
    'allowed: a table by unit, or by_commune: false',
  ],
])('%s%s', (measure, more, fault) => {
  expect(faultsOf(measure, more).join('\n')).toContain(fault);
});

test('a table that has to be in a release is one there is; whether this site publishes it is what is judged', () => {
  const yaml = yamlOf('releases: { what: [births], tables: [births_by_mother_age, births_by_mothers_age] }')
    .replace('    direction: at_least\n', '')
    .replace('value: 95', 'done: true');
  const { targets } = readTargets(yaml);
  if (targets === null) throw new Error('no targets');
  const faults = targetFaults(targets, manifestOf(siteOf(2021, 2025), []), targetKeys(yaml));
  expect(faults.map(settingsFaultText)).toEqual([
    'programme/targets.yaml: line 15, targets[0].measured_by.releases.tables[1]: found "births_by_mothers_age"; allowed: the name of a table as in SQL: see manifest.json',
  ]);
});

test('figures that are all withheld measure nothing; one that is told does', () => {
  expect(faultsOf('indicator: births_on_time_share', '', Array<TrialCell>(5).fill('withheld'))).toEqual([
    'programme/targets.yaml: line 16, targets[0].measured_by: found timeliness_shares, of which every figure needed is withheld; allowed: figures that are published; say not_measured: { missing, from } in its place',
  ]);
  expect(faultsOf('indicator: births_on_time_share', '', ['withheld', 90, 'withheld'])).toEqual([]);
});

test('a report on two years before the first of the site is none it could ever write', () => {
  const said = (first: number): string[] => {
    const yaml = yamlOf('indicator: births_on_time_share').replace(
      '  baseline: 2021\n',
      `  baseline: 2021\n  reports: [{ id: a, kind: vital_statistics, title: { vi: a, en: b }, years: { first: ${first}, last: ${first + 1} } }]\n`,
    );
    const { targets } = readTargets(yaml);
    if (targets === null) expect.fail('it cannot be read');
    return reportFaults(targets, manifestOf(siteOf(2021, 2025), []), targetKeys(yaml)).map(settingsFaultText);
  };
  expect(said(2020)).toEqual([]);
  expect(said(2019)).toEqual([
    expect.stringContaining(
      'line 8, programme.reports[0].years.last: found 2020; allowed: a year from 2021 on, where the figures of this site begin',
    ),
  ]);
});
