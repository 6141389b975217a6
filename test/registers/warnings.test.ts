import { expect, test } from 'vitest';
import { trials } from '../publish-trial.ts';

/* What is odd is counted as given, and said. */

const { publish } = trials();

async function warningsOf(register: string, text: string) {
  const published = await publish({
    inputs: `  - { register: ${register}, files: r.csv, coverage: complete }`,
    files: { 'r.csv': text },
  });
  const [account] = published.manifest.accounts;
  expect(account?.rejected).toBe(0);
  const warnings = published.manifest.warnings
    .filter(({ kind }) => kind !== 'year_jump')
    .flatMap(({ kind, column, values }) => values.map(({ value, rows }) => [kind, column, value, rows]));
  const said = published.said.filter((line) => /^note: [a-z]+, column (?!year)/.test(line));
  return { warnings, said, published };
}

test('ages of mothers under 12 and over 55', async () => {
  const rows = ['11', '11', '12', '30', '55', '56', '_U'].map((age) => `2023-05-01,_U,a,F,${age}\n`);
  const { warnings, said } = await warningsOf(
    'births',
    `date,timeliness,unit,sex,mother_age\n${rows.join('')}`,
  );
  expect(warnings).toEqual([
    ['mother_age', 'mother_age', '11', 2],
    ['mother_age', 'mother_age', '56', 1],
  ]);
  expect(said).toEqual([
    'note: births, column mother_age, 11, 56: 3 rows. An age of the mother at which a slip is likelier than a birth (under 12 or over 55): counted as given.',
  ]);
});

test('marriages below the legal ages', async () => {
  const rows = ['19,17', '19,18', '20,17', '20,18', '_U,_U'].map((ages) => `2023-05-01,a,${ages}\n`);
  const { warnings, said, published } = await warningsOf(
    'marriages',
    `date,unit,groom_age,bride_age\n${rows.join('')}`,
  );
  expect(warnings).toEqual([
    ['bride_age', 'bride_age', '17', 2],
    ['groom_age', 'groom_age', '19', 2],
  ]);
  expect(said).toEqual([
    'note: marriages, column bride_age, 17: 2 rows. Below the legal age of marriage (18 for women): counted as given.',
    'note: marriages, column groom_age, 19: 2 rows. Below the legal age of marriage (20 for men): counted as given.',
  ]);
  expect((await published.cells('ket-hon-theo-tuoi')).get('2023,P,_T,_T')).toBe('5,');
});

test('causes that only the other sex can have; codes of injuries and of contacts', async () => {
  const rows = [
    'M,O72.1',
    'F,O72.1',
    'F,C61',
    'F,N40',
    'M,C61',
    '_U,O72',
    'M,C53',
    'M,I21',
    'M,T71',
    'F,S06.2',
    'F,Z00',
  ];
  const text = `date,timeliness,unit,sex,age,cause\n${rows.map((row) => `2023-05-01,_U,a,${row.replace(',', ',40,')}\n`).join('')}`;
  const { warnings, said } = await warningsOf('deaths', text);
  expect(warnings).toEqual([
    ['cause_of_other_sex', 'cause', 'F', 2],
    ['cause_of_other_sex', 'cause', 'M', 2],
    ['contact_code', 'cause', 'Z00', 1],
    ['injury_code', 'cause', 'S06', 1],
    ['injury_code', 'cause', 'T71', 1],
  ]);
  expect(said[0]).toBe(
    'note: deaths, column cause, F, M: 4 rows. A cause of death that only the other sex can have: counted as given.',
  );
});

test('years outside the site’s, but not of re-registrations, nor rows of no events', async () => {
  const rows = [
    '2021-12-31,2022-01-05,F,no,2',
    '2022-01-01,2022-01-05,F,no,1',
    '1990-05,2023-01-05,F,yes,1',
    '2020-05,2020-06,F,no,0',
    '1995-02-01,2023-02-01,M,no,1',
  ].map((row) => row.replace(/^([^,]+,[^,]+),/, '$1,a,'));
  const { warnings, said } = await warningsOf(
    'births',
    `date,registered,unit,sex,reregistered,count\n${rows.join('\n')}\n`,
  );
  expect(warnings).toEqual([
    ['outside_years', 'date', '1995', 1],
    ['outside_years', 'date', '2021', 1],
  ]);
  expect(said).toEqual([
    'note: births, column date, 1995, 2021: 2 rows. Read, but outside the years of this site: not published.',
  ]);
});
