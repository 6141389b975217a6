import { beforeAll, describe, expect, test } from 'vitest';
import { adairLopez } from '../../../src/statistics/completeness.ts';
import { trials, type PublishedTrial } from '../../publish-trial.ts';
import { csv, inputs, population, published, returned, units, usualPeople } from './site.ts';

/* What should have been registered, by all three ways: rates by age, crude rates, an independent count. */

const { publish } = trials();
const births = 'year,timeliness,unit,sex,mother_age,count';
const files = {
  'units.csv': units,
  // Half at 20–24 and half at 25–29 in the whole site, where 2,010 women are of each of these ages.
  'births.csv': csv(births, [
    ...['22', '27'].flatMap((age) => [
      `2022,on_time,a,M,${age},50`,
      `2022,late,b,F,${age},20`,
      `2022,delayed,b,F,${age},5`,
    ]),
    '2023,on_time,a,M,22,100',
    '2024,on_time,a,M,22,100',
    '2024,on_time,b,M,22,10',
  ]),
  'deaths.csv': csv('year,timeliness,unit,sex,age,count', [
    '2022,on_time,a,M,70,100',
    '2022,late,a,F,70,80',
    '2022,_U,a,F,70,20',
    '2023,on_time,a,M,70,200',
    '2024,on_time,a,M,70,90',
    '2024,on_time,b,M,70,0',
  ]),
  'population.csv': population(),
  'published-series.csv': published(
    'total_fertility_rate,P,2022,2,,Survey',
    'crude_birth_rate,P,2022,15,,Survey',
    'crude_birth_rate,P,2023,5,p,Survey',
    'crude_death_rate,P,2022,5,,Survey',
    'crude_death_rate,a,2023,4,,Survey',
    'under_five_mortality_rate,P,2019,20,,Survey',
    'sex_ratio_at_birth,P,2022,110,,Survey',
    'crude_death_rate_male,P,2022,6,,Survey',
    'under_five_mortality_rate_male,P,2020,22,,Survey',
  ),
  'returns.csv': returned(
    'birth_notices_issued,P,2024,125',
    'birth_notices_issued,a,2024,80',
    'death_notices_issued,a,2024,120',
    'deaths_counted_by_health,P,2024,180',
  ),
};

describe('births', () => {
  let site: PublishedTrial;
  beforeAll(async () => {
    site = await publish({ inputs: inputs('births', 'deaths'), files });
  });

  test('the published fertility at the registered ages, on the women of the place', async () => {
    const at = await site.figures('muc-day-du-khai-sinh');
    // Two children a woman, half at 20–24 and half at 25–29: 200 births a year of 1,000 women of each. In a: 400.
    expect(at(2022, 'a', '_T', 'expected_births')).toMatchObject({ value: 400, status: 'e', reason: '' });
    expect(at(2022, 'c', '_T', 'expected_births').value).toBe(4);
    expect(at(2022, 'P', '_T', 'expected_births').value).toBe(804);
    // By sex as the published sex ratio at birth divides them.
    expect(at(2022, 'a', 'M', 'expected_births')).toMatchObject({ value: 209.5, status: 'e' });
    expect(at(2022, 'a', 'F', 'expected_births').value).toBe(190.5);
    expect(at(2023, 'a', 'F', 'expected_births').reason).toBe('no_expected');
    expect(at(2022, 'a', '_T', 'birth_completeness')).toMatchObject({ value: 25, status: 'e' });
    expect(at(2022, 'c', '_T', 'birth_completeness')).toMatchObject({ value: 0, lower: 0, status: 'eu' });
    expect(at(2022, 'a', 'M', 'registered_births').value).toBe(100);
  });

  test('else the crude rate, provisional with it, and a break in the series; else the notices', async () => {
    const at = await site.figures('muc-day-du-khai-sinh');
    // 5 per 1,000 of 36,000 people; 100 registered.
    expect(at(2023, 'a', '_T', 'expected_births')).toMatchObject({ value: 180, status: 'peb' });
    expect(at(2023, 'a', '_T', 'birth_completeness')).toMatchObject({ value: 55.56, status: 'peb' });
    expect(at(2024, 'a', '_T', 'expected_births')).toMatchObject({ value: 80, status: 'eb' });
    expect(at(2024, 'b', '_T', 'expected_births')).toMatchObject({ value: null, reason: 'no_expected' });
  });

  test('adjusted: registered over completeness, and never below what is registered', async () => {
    const completeness = await site.figures('muc-day-du-khai-sinh');
    const at = await site.figures('so-sinh-da-dieu-chinh');
    expect(at(2022, 'a', '_T', 'adjusted_births')).toMatchObject({ value: 400, status: 'e' });
    // 100 registered, 80 notices: 125 % complete, and all 100 stay.
    expect(completeness(2024, 'a', '_T', 'birth_completeness').value).toBe(125);
    expect(at(2024, 'a', '_T', 'adjusted_births').value).toBe(100);
    expect(at(2022, 'c', '_T', 'adjusted_births')).toMatchObject({ value: null, reason: 'no_events' });
    expect(at(2024, 'b', '_T', 'adjusted_births').reason).toBe('no_expected');
  });

  test('on time of the registered, and of the expected', async () => {
    const at = await site.figures('ty-le-dang-ky-dung-han');
    // In b 40 of 50 came within a year, none on time; 400 were expected.
    expect(at(2022, 'b', 'births_on_time_share').value).toBe(0);
    expect(at(2022, 'b', 'births_within_year_share').value).toBe(80);
    expect(at(2022, 'a', 'births_on_time_of_expected').value).toBe(25);
    // 20 of 200 deaths do not say when they were registered.
    expect(at(2022, 'a', 'deaths_on_time_share').value).toBe(55.56);
    expect(at(2022, 'a', 'deaths_within_year_share').value).toBe(100);
    // 5 per 1,000 of 36,000.
    expect(at(2022, 'a', 'deaths_on_time_of_expected').value).toBe(55.56);
    expect(at(2022, 'b', 'deaths_on_time_share').reason).toBe('no_events');
  });
});

describe('deaths', () => {
  let site: PublishedTrial;
  beforeAll(async () => {
    site = await publish({ inputs: inputs('births', 'deaths'), files });
  });

  test('the crude rate of the place, else of the site; else the health sector, else the notices', async () => {
    const at = await site.figures('muc-day-du-khai-tu');
    expect(at(2022, 'a', '_T', 'expected_deaths').value).toBe(180);
    expect(at(2023, 'a', '_T', 'expected_deaths')).toMatchObject({ value: 144, status: 'e' });
    expect(at(2023, 'b', '_T', 'expected_deaths').reason).toBe('no_expected');
    expect(at(2024, 'a', '_T', 'expected_deaths')).toMatchObject({ value: 120, status: 'eb' });
    // Nothing in 2023: the break is from 2022.
    expect(at(2024, 'P', '_T', 'expected_deaths')).toMatchObject({ value: 180, status: 'eb' });
    expect(at(2022, 'a', '_T', 'death_completeness').value).toBe(111.11);
    const adjusted = await site.figures('so-nguoi-chet-da-dieu-chinh');
    expect(adjusted(2022, 'a', '_T', 'adjusted_deaths').value).toBe(200);
    expect(adjusted(2024, 'a', '_T', 'adjusted_deaths').value).toBe(120);
    const byAge = await site.figures('so-nguoi-chet-da-dieu-chinh-theo-tuoi');
    // 200 of 361.8 expected in the site: each age is as incomplete as all.
    expect(byAge(2022, '_T', 'Y70T74', 'adjusted_deaths').value).toBe(361.8);
    expect(byAge(2022, '_T', 'Y5T9', 'adjusted_deaths').value).toBe(0);
    // Six of 1,000 males, of whom a has half of its 36,000 people.
    expect(at(2022, 'a', 'M', 'expected_deaths')).toMatchObject({ value: 108, status: 'e' });
    expect(at(2022, 'a', 'M', 'death_completeness_adair_lopez').value).not.toBeNull();
    expect(at(2022, 'a', 'F', 'expected_deaths').reason).toBe('no_expected');
    expect(byAge(2022, 'F', 'Y70T74', 'adjusted_deaths').reason).toBe('no_expected');
  });

  test('Adair and Lopez: from the registered rate and an under-five mortality of up to five years before', async () => {
    const at = await site.figures('muc-day-du-khai-tu');
    // 200 deaths of 36,000 people, of whom five of eighteen age groups are 65 and over.
    const model = adairLopez({ cdr: 200 / 36, p65: 5 / 18, u5q0: 0.02, year: 2022, sex: 'both' });
    expect(at(2022, 'a', '_T', 'death_completeness_adair_lopez').value).toBeCloseTo(Number(model) * 100, 1);
    expect(at(2022, 'a', '_T', 'death_completeness_adair_lopez').status).toBe('e');
    expect(at(2024, 'a', '_T', 'death_completeness_adair_lopez').value).not.toBeNull();
    expect(at(2022, 'c', '_T', 'death_completeness_adair_lopez').reason).toBe('small_population');
    expect(at(2022, 'b', '_T', 'death_completeness_adair_lopez').reason).toBe('outside_model');
    expect(at(2022, 'a', 'F', 'death_completeness_adair_lopez').reason).toBe('no_expected');
  });

  test('an under-five mortality six years old is too old', async () => {
    const old = await publish({
      inputs: inputs('deaths'),
      files: {
        ...files,
        'published-series.csv': published(
          'under_five_mortality_rate,P,2016,20,,Survey',
          'crude_death_rate,P,2022,5,,Survey',
        ),
      },
    });
    const at = await old.figures('muc-day-du-khai-tu');
    expect(at(2022, 'a', '_T', 'death_completeness_adair_lopez').reason).toBe('no_expected');
  });

  test('a population whose years are divided differently counts nobody of 65 and over twice', async () => {
    const ages = [
      'Y_LT1',
      'Y1T4',
      ...Array.from({ length: 12 }, (_, i) => `Y${5 + 5 * i}T${9 + 5 * i}`),
      'Y_GE65',
    ];
    const coarse = population(
      (unit, sex, age, year) =>
        age === 'Y_GE65' ? (unit === 'c' ? 50 : 5000) : usualPeople(unit, sex, age, year),
      ages,
      [2023],
    );
    const fine = population(usualPeople, undefined, [2022, 2024]).replace(/^.*\n/, '');
    const mixed = await publish({
      inputs: inputs('deaths'),
      files: { ...files, 'population.csv': coarse + fine },
    });
    const at = await mixed.figures('muc-day-du-khai-tu');
    const model = (year: number) =>
      Number(adairLopez({ cdr: 200 / 36, p65: 5 / 18, u5q0: 0.02, year, sex: 'both' })) * 100;
    expect(at(2022, 'a', '_T', 'death_completeness_adair_lopez').value).toBeCloseTo(model(2022), 1);
    expect(at(2023, 'a', '_T', 'death_completeness_adair_lopez').value).toBeCloseTo(model(2023), 1);
  });
});

describe('what is compared with other offices', () => {
  let site: PublishedTrial;
  beforeAll(async () => {
    site = await publish({
      inputs: inputs('births', 'deaths', 'marriages', 'divorces'),
      files: {
        ...files,
        'marriages.csv': csv('year,unit,groom_previous,bride_previous,count', [
          '2022,a,_U,_U,30',
          '2023,a,_U,_U,40',
        ]),
        'divorces.csv': csv('date,recorded,unit,count', ['2022-03,2022-05,a,6', '2022-03,,a,2']),
        'published-series.csv': `${files['published-series.csv']}marriages,P,2022,40,,Yearbook\ncrude_birth_rate,P,2022,1,p,Yearbook\ninfant_mortality_rate,P,2022,12.5,,Yearbook\nnatural_increase_rate,P,2022,-1.5,,Yearbook\n`,
        'returns.csv': `${files['returns.csv']}deaths_counted_by_health,a,2022,250\ndivorces_in_force,a,2022,8\nresidents,a,2022,1000\nresidents_with_certificate,a,2022,990\ncouples_cohabiting,a,2022,20\ncouples_registered,a,2022,5\ncouples_underage,a,2022,1\nbirth_notices_issued,b,2022,0\n`,
      },
    });
  });

  test('registered, expected, published, and the gaps', async () => {
    const at = await site.figures('dang-ky-va-uoc-tinh');
    expect(at(2022, 'births', 'registered_figure').value).toBe(150);
    expect(at(2022, 'births', 'expected_figure').value).toBe(804);
    // 15 per 1,000 of 72,360 people; the final figure before the provisional one.
    expect(at(2022, 'births', 'published_figure')).toMatchObject({ value: 1085.4, status: 'e' });
    expect(at(2022, 'births', 'gap_to_expected').value).toBe(-654);
    expect(at(2022, 'births', 'gap_to_expected_share').value).toBe(-81.34);
    expect(at(2022, 'births', 'gap_to_published').value).toBe(-935.4);
    expect(at(2022, 'births', 'gap_to_published_share').value).toBe(-86.18);
    expect(at(2022, 'marriages', 'gap_to_published').value).toBe(-10);
    expect(at(2022, 'marriages', 'gap_to_published_share').value).toBe(-25);
    expect(at(2022, 'marriages', 'expected_figure').reason).toBe('no_expected');
    expect(at(2023, 'marriages', 'gap_to_published')).toMatchObject({ value: null, reason: 'not_reported' });
  });

  test('our rates beside theirs: as they published them', async () => {
    const at = await site.figures('so-voi-so-lieu-da-cong-bo');
    // 150 births of 72,360 people.
    expect(at(2022, 'crude_birth_rate', 'registered').value).toBe(2.07);
    expect(at(2022, 'crude_birth_rate', 'S1')).toMatchObject({ value: 15, lower: null, status: '' });
    expect(at(2022, 'crude_birth_rate', 'S2')).toMatchObject({ value: 1, status: 'p' });
    expect(at(2022, 'infant_mortality_rate', 'S2').value).toBe(12.5);
    expect(at(2022, 'infant_mortality_rate', 'S1')).toMatchObject({ value: null, reason: 'not_reported' });
    expect(at(2022, 'natural_increase_rate', 'S2').value).toBe(-1.5);
    expect(at(2022, 'natural_increase_rate', 'registered').value).toBe(-0.69);
    expect(at(2022, 'total_fertility_rate', 'registered').value).toBe(0.373);
  });

  test('cross-checks: both figures, their difference and ratio', async () => {
    const at = await site.figures('doi-chieu-lien-nganh');
    const check = (unit: string, code: string) =>
      ['in_registers', 'in_other_source', 'difference', 'ratio_to_other_source'].map(
        (one) => at(2022, unit, code, one).value,
      );
    expect(check('a', 'deaths_health')).toEqual([200, 250, -50, 80]);
    expect(check('a', 'divorce_judgments')).toEqual([6, 8, -2, 75]);
    expect(check('a', 'residents_certificates')).toEqual([990, 1000, -10, 99]);
    expect(check('a', 'cohabiting_couples')).toEqual([5, 20, -15, 25]);
    // No notice at all: a difference, and no ratio.
    expect(check('b', 'birth_notices')).toEqual([50, 0, 50, null]);
    expect(at(2022, 'b', 'birth_notices', 'ratio_to_other_source').reason).toBe('no_events');
    expect(check('a', 'death_notices')).toEqual([200, null, null, null]);
    expect(at(2022, 'a', 'death_notices', 'difference').reason).toBe('not_reported');
    expect(at(2024, 'a', 'death_notices', 'ratio_to_other_source').value).toBe(75);
  });

  test('couples living as married', async () => {
    const at = await site.figures('chung-song-nhu-vo-chong');
    expect(at(2022, 'a', 'couples_below_legal_age').value).toBe(1);
    expect(at(2022, 'a', 'couples_cohabiting').value).toBe(20);
    expect(at(2022, 'a', 'couples_cohabiting_registered').value).toBe(5);
    expect(at(2022, 'a', 'cohabiting_registered_share').value).toBe(25);
    expect(at(2023, 'a', 'cohabiting_registered_share').reason).toBe('not_reported');
  });

  test('key figures: counts, natural increase, crude rates', async () => {
    const at = await site.figures('chi-tieu-chinh');
    expect(at(2022, 'a', 'registered_births').value).toBe(100);
    expect(at(2022, 'a', 'natural_increase').value).toBe(-100);
    expect(at(2022, 'a', 'natural_increase_rate').value).toBe(-2.78);
    expect(at(2022, 'a', 'registered_marriages').value).toBe(30);
    expect(at(2022, 'a', 'divorces_in_force').value).toBe(8);
    expect(at(2022, 'a', 'crude_marriage_rate').value).toBe(0.83);
    expect(at(2022, 'a', 'crude_divorce_rate')).toMatchObject({ value: 0.22, status: 'u' });
    expect(at(2024, 'a', 'crude_marriage_rate').reason).toBe('not_sent');
  });
});
