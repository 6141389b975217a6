import { beforeAll, describe, expect, test } from 'vitest';
import { directlyStandardisedRate, whoWorldStandard } from '../../../src/statistics/standardisation.ts';
import { trials, type PublishedTrial } from '../../publish-trial.ts';
import { csv, inputs, population, units } from './site.ts';

/* Causes of death: what ranks, what a code is worth, who died as a mother. */

const { publish } = trials();
const header = 'year,timeliness,unit,sex,age,cause,certification,pregnancy,site,count';
const death = (row: string): string => `2022,on_time,a,${row}`;
/** Sex, age, cause, certification, pregnancy, site, count. */
const deaths = [
  'M,70,I21.9,medical,,facility,30',
  'M,70,I63.9,medical,,facility,30',
  'F,70,C34.9,verbal_autopsy,,home,12',
  'M,40,V29.9,lay,,other,9',
  // Remainders and ill-defined causes are shown and not ranked.
  'F,70,R54,lay,,home,40',
  'M,70,I15.0,medical,,home,35',
  // Chapter XVIII, but a cause.
  'M,0,R95,medical,,home,4',
  // Unusable: heart failure and ventricular tachycardia, which three characters do not tell from other tachycardia.
  'F,80,I50.9,medical,,facility,6',
  'F,80,I47.2,medical,,facility,2',
  'F,80,I47,medical,,facility,1',
  'M,30,Y20,lay,,home,3',
  'M,60,C80.9,medical,,home,5',
  'M,60,_U,none,,home,23',
].map(death);
const mothers = [
  'F,30,O72.1,medical,within_42_days,facility,3',
  'F,30,O14.9,medical,,facility,1',
  'F,30,O99.0,medical,within_1_year,facility,2',
  'F,30,O96.0,medical,,home,1',
  'F,30,I21.9,medical,pregnant,facility,0',
].map(death);

describe('causes of death', () => {
  let site: PublishedTrial;
  beforeAll(async () => {
    site = await publish({
      inputs: inputs('births', 'deaths'),
      files: {
        'units.csv': units,
        'births.csv': csv('year,timeliness,unit,sex,count', ['2022,on_time,a,M,2000', '2022,on_time,b,F,0']),
        'deaths.csv': csv(header, [...deaths, ...mothers]),
        'population.csv': population(),
      },
    });
  });

  test('leading causes: ties share a rank, remainders, ill-defined causes and those nobody died of have none', async () => {
    const at = await site.figures('nguyen-nhan-chet-hang-dau');
    const rank = (cause: string, group = '_T') => at(2022, group, cause, 'cause_rank');
    // Ischaemic heart and cerebrovascular diseases, 30 each; then lung cancer, 12.
    expect([rank('1-067').value, rank('1-069').value, rank('1-034').value]).toEqual([1, 1, 3]);
    // Symptoms, the remainder of the circulatory diseases, cholera.
    for (const cause of ['1-094', '1-071', '1-002', '_U'])
      expect(rank(cause), cause).toMatchObject({ value: null, status: 'x', reason: 'not_ranked' });
    expect(at(2022, '_T', '1-094', 'deaths_from_cause').value).toBe(44);
    expect(at(2022, '_T', '1-067', 'share_of_deaths').value).toBe(14.49);
    // Of women of 70 and over, lung cancer killed most of what can be ranked.
    expect(rank('1-034', 'Y_GE70_F').value).toBe(1);
    expect(at(2022, 'Y15T69_M', '1-096', 'deaths_from_cause').value).toBe(9);
    expect(at(2022, 'Y0T4', '1-094', 'deaths_from_cause').value).toBe(4);
    expect(at(2022, 'F', '1-067', 'deaths_from_cause').value).toBe(0);
  });

  test('rates by cause', async () => {
    const at = await site.figures('ty-suat-chet-theo-nguyen-nhan');
    // 30 of 36,180 men; weight 2.21 of their 2,010 at 70–74.
    expect(at(2022, 'M', '1-067', 'cause_death_rate').value).toBe(82.92);
    const died = whoWorldStandard.map((_, index) => (index === 14 ? 30 : 0));
    const formula = directlyStandardisedRate(
      died,
      died.map(() => 2010),
      whoWorldStandard,
      100_000,
    );
    if ('refused' in formula) throw new Error(formula.refused);
    expect(at(2022, 'M', '1-067', 'cause_standardised_rate').value).toBe(Number(formula.value.toFixed(2)));
    expect(at(2022, 'M', '1-067', 'cause_standardised_rate').value).toBe(32.98);
    // Nine are fewer than ten; two fewer than three.
    expect(at(2022, 'M', '1-096', 'cause_standardised_rate').reason).toBe('few_events');
    expect(at(2022, 'M', '1-096', 'cause_death_rate').status).toBe('u');
    expect(at(2022, '_T', '1-090', 'cause_death_rate').reason).toBe('few_events');
  });

  test('what the codes are worth: of the 184 deaths with a cause', async () => {
    const at = await site.figures('chat-luong-nguyen-nhan-chet');
    // 40 of R54; 4 of R95, which stands in chapter XVIII, are well defined.
    expect(at(2022, 'a', 'ill_defined_share').value).toBe(21.74);
    // 40 + 6 + 2 + 3 + 5.
    expect(at(2022, 'a', 'unusable_share').value).toBe(30.43);
    // Under 65: none of 28; from 65 on: 40 of 156.
    expect(at(2022, 'a', 'ill_defined_share_under_65').value).toBe(0);
    expect(at(2022, 'a', 'ill_defined_share_65_plus').value).toBe(25.64);
    expect(at(2022, 'a', 'cause_not_stated_share').value).toBe(11.11);
    // 30 + 30 + 35 + 4 + 6 + 2 + 1 + 5 and 7 mothers, of 207.
    expect(at(2022, 'a', 'medically_certified_share').value).toBe(57.97);
    expect(at(2022, 'b', 'ill_defined_share').reason).toBe('no_events');
    const byAge = await site.figures('chat-luong-nguyen-nhan-chet-theo-tuoi');
    expect(byAge(2022, 'Y80T84', 'medical', 'unusable_share')).toMatchObject({ value: 88.89, status: 'u' });
    expect(byAge(2022, 'Y70T74', 'lay', 'ill_defined_share').value).toBe(100);
  });

  test('mothers: within 42 days of the end of pregnancy; O96 and those of whom the register says so died late', async () => {
    const at = await site.figures('ty-so-tu-vong-me');
    // 3 of O72 and 1 of O14 among 2,000 births.
    expect(at(2022, 'maternal_mortality_ratio')).toMatchObject({ value: 200, status: 'u' });
    const counted = await site.cells('tu-vong-me');
    expect(counted.get('2022,_T,_T')).toBe('4,');
    expect(counted.get('2022,late,_T')).toBe('3,');
    expect(counted.get('2022,haemorrhage,Y30T34')).toBe('3,');
    expect(counted.get('2022,hypertensive,_T')).toBe('1,');
    expect(counted.get('2022,indirect,_T')).toBe('0,');
  });
});

test('however few mothers died, there is a ratio, and it says how little it can be relied on', async () => {
  const years = [2022, 2023, 2024];
  const site = await publish({
    inputs: inputs('births', 'deaths'),
    files: {
      'births.csv': csv(
        'year,timeliness,unit,sex,count',
        years.map((year) => `${year},on_time,a,M,2000`),
      ),
      'deaths.csv': csv(
        'year,timeliness,unit,sex,age,cause,count',
        years.map((year, index) => `${year},on_time,a,F,30,O72.1,${[0, 2, 3][index]}`),
      ),
    },
  });
  const at = await site.figures('ty-so-tu-vong-me');
  expect(at(2022, 'maternal_mortality_ratio')).toMatchObject({ value: 0, status: 'u' });
  expect(at(2023, 'maternal_mortality_ratio')).toMatchObject({ value: 100, status: 'u' });
  expect(at(2024, 'maternal_mortality_ratio')).toMatchObject({ value: 150, status: 'u' });
});

test('without causes, without the site of death, with ages too coarse for the bands', async () => {
  const without = await publish({
    inputs: inputs('deaths'),
    files: {
      'deaths.csv': csv('year,timeliness,unit,sex,age,count', ['2022,on_time,a,M,70,100']),
      'population.csv': population(),
    },
  });
  const missing = without.manifest.unavailable.map(({ slug }) => slug);
  for (const slug of [
    'nguyen-nhan-chet-hang-dau',
    'ty-suat-chet-theo-nguyen-nhan',
    'chat-luong-nguyen-nhan-chet',
    'ty-so-tu-vong-me',
  ])
    expect(missing, slug).toContain(slug);

  const sites = await publish({
    inputs: inputs('deaths'),
    files: {
      'deaths.csv': csv('year,timeliness,unit,sex,age,cause,certification,count', [
        '2022,on_time,a,M,70,I21,medical,75',
        '2022,on_time,a,M,70,R54,lay,25',
      ]),
    },
  });
  const quality = await sites.figures('chat-luong-nguyen-nhan-chet');
  expect(quality(2022, 'P', 'medically_certified_share').value).toBe(75);
  expect(quality(2022, 'a', 'medically_certified_share').reason).toBe('not_at_level');
  expect(quality(2022, 'a', 'ill_defined_share').value).toBe(25);

  const coarse = await publish({
    inputs: inputs('deaths'),
    files: {
      'deaths.csv': csv('year,timeliness,unit,sex,age,cause,count', [
        '2022,on_time,a,M,Y_LT15,R54,30',
        '2022,on_time,a,M,Y15T59,I21,30',
        '2022,on_time,a,F,Y_GE60,I21,30',
      ]),
      'population.csv': population(),
    },
    settings: { age_groups: '[Y_LT15, Y15T59, Y_GE60]' },
  });
  const leading = await coarse.figures('nguyen-nhan-chet-hang-dau');
  expect(leading(2022, 'M', '1-067', 'cause_rank').value).toBe(1);
  for (const group of ['Y0T4', 'Y5T14', 'Y15T69_F', 'Y_GE70_F'])
    expect(leading(2022, group, '1-067', 'deaths_from_cause'), group).toMatchObject({
      value: null,
      reason: 'not_recorded',
    });
  // Which of the bands those who are in none belong to is not known.
  expect(leading(2022, 'Y15T69_M', '1-067', 'deaths_from_cause').reason).toBe('not_recorded');
  const shares = await coarse.figures('chat-luong-nguyen-nhan-chet');
  expect(shares(2022, 'a', 'ill_defined_share').value).toBe(33.33);
  expect(shares(2022, 'a', 'ill_defined_share_65_plus').reason).toBe('not_recorded');
  const rates = await coarse.figures('ty-suat-chet-theo-nguyen-nhan');
  expect(rates(2022, 'M', '1-067', 'cause_standardised_rate').reason).toBe('groups_differ');
});
