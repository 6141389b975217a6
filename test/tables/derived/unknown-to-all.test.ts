import { expect, test } from 'vitest';
import { catalogue } from '../../../src/catalogue/catalogue.ts';
import { rowsOf, trials } from '../../publish-trial.ts';
import { csv, inputs, population, units } from './site.ts';

/* A site that gives nothing but a register, or registers of which every optional column says "unknown": it is published
   all the same, and no derived figure is a number that nobody could know. */

const { publish } = trials();
const births = csv('year,timeliness,unit,sex,mother_age,birth_order,filiation,unit_of_occurrence,count', [
  '2022,_U,a,_U,_U,_U,_U,_U,40',
  '2022,_U,a,M,_U,_U,_U,_U,0',
]);
const deaths = csv('year,timeliness,unit,sex,age,cause,certification,site,count', [
  '2022,_U,a,_U,_U,_U,_U,_U,40',
]);

test('all unknown: counts stand, and whatever needs more says what is missing', async () => {
  const site = await publish({
    inputs: inputs('births', 'deaths'),
    files: {
      'units.csv': units,
      'births.csv': births,
      'deaths.csv': deaths,
      'population.csv': population(undefined, undefined, [2022]),
    },
    settings: { years: '{ first: 2022, last: 2022 }', cut_off: '2022-12-31' },
  });
  const derived = catalogue.filter(
    ({ source, slug }) => source === 'derived' && site.manifest.tables.some((one) => one.slug === slug),
  );
  const known: string[] = [];
  for (const { slug } of derived)
    for (const [codes, { value = '' }] of await rowsOf(site, slug))
      if (/,a(,|$)/.test(codes) && value !== '' && value !== '0') known.push(`${slug} ${codes} ${value}`);
  // 40 births, 40 deaths, of 36,000 people; everything else is nobody's to say.
  expect(
    known
      .map((one) => one.replace(/^\S+ 2022,a,/, ''))
      .filter((one, at, all) => all.indexOf(one) === at)
      .sort(),
  ).toEqual(
    [
      '_T,crude_death_rate 1.1111',
      '_T,registered_births 40',
      '_T,registered_deaths 40',
      '_U,registered_births 40',
      '_U,registered_deaths 40',
      'cause_not_stated_share 100',
      'crude_birth_rate 1.1111',
      'crude_death_rate 1.1111',
      'form_births_total 40',
      'form_deaths_total 40',
      'birth_notices,in_registers 40',
      'death_notices,in_registers 40',
      'deaths_health,in_registers 40',
      'registered_births 40',
      'registered_deaths 40',
    ].sort(),
  );
  const zeros: string[] = [];
  for (const { slug } of derived)
    for (const [codes, { value = '' }] of await rowsOf(site, slug))
      if (/^2022,a,(?!.*(M|F),)/.test(codes) && value === '0') zeros.push(`${slug} ${codes}`);
  // As many were born as died.
  expect(zeros.filter((one) => !/natural_increase/.test(one))).toEqual([]);
});

test('births alone, deaths alone, marriages alone', async () => {
  for (const [register, file] of [
    ['births', 'year,timeliness,unit,sex,count\n2022,on_time,a,M,40\n'],
    ['deaths', 'year,timeliness,unit,sex,age,count\n2022,on_time,a,M,70,40\n'],
    ['marriages', 'year,unit,count\n2022,a,40\n'],
  ] as const) {
    const site = await publish({
      inputs: inputs(register),
      files: { [`${register}.csv`]: file, 'population.csv': population() },
    });
    expect(site.manifest.accounts[0]?.events, register).toBe(40);
  }
});
