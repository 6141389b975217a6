/*
 * One file for the whole simulation, longer than others: drawing a province takes seconds, and every test here looks at
 * the same draw.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { ageAt, ageDistribution, normalShare } from '../../scripts/simulation/ages.ts';
import { daysOfYear, everyMonthAlike } from '../../scripts/simulation/calendar.ts';
import { singleYears } from '../../scripts/simulation/curves.ts';
import { poisson } from '../../scripts/simulation/draws.ts';
import { meanAgeAtFirstMarriage } from '../../scripts/simulation/marriages.ts';
import { totalFertilityRate } from '../../scripts/simulation/fertility.ts';
import { expectedEvents, simulateEvents } from '../../scripts/simulation/occurrences.ts';
import { groupsOf, populationOf, totalPopulation } from '../../scripts/simulation/population.ts';
import { randomStream, xoshiro128StarStar } from '../../scripts/simulation/random.ts';
import { filesOf, simulateRegisters } from '../../scripts/simulation/registers.ts';
import { readSettings, settingsTexts, yearsOf } from '../../scripts/simulation/settings.ts';
import { fitted, wholeParts } from '../../scripts/simulation/tables.ts';
import { addDays, isDay, sameDateNextYear } from '../../src/text/days.ts';

type Row = Readonly<Record<string, string>>;
const parse = (text: string): Row[] => Papa.parse<Row>(text.trimEnd(), { header: true }).data;
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const count = (rows: readonly Row[]): number => sum(rows.map((row) => Number(row['count'])));
const valuesOf = (rows: readonly Row[], column: string): string[] =>
  [...new Set(rows.map((row) => row[column] ?? ''))].sort();
const wholeNumbers = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index));

function simulated(name: string) {
  const folder = new URL(`../../data/${name}/`, import.meta.url);
  const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
  const settings = readSettings(settingsTexts(read));
  const { seed } = settings.parameters;
  const events = simulateEvents(settings, seed);
  const files = filesOf(settings, events, seed);
  const years = yearsOf(settings.parameters);
  const registers = new Map(
    ['births', 'deaths', 'marriages', 'divorces', 'adoptions'].map((register) => [
      register,
      years.flatMap((year) =>
        parse(files[`registers/${register}-${year}.csv`] ?? '').map((row) => ({
          ...row,
          file: String(year),
        })),
      ),
    ]),
  );
  const rows = (register: string): Row[] => registers.get(register) ?? [];
  return { name, folder, read, settings, events, files, years, rows };
}

const langSon = simulated('lang-son');
const camGiang = simulated('cam-giang');
const sites = [langSon, camGiang];
const cutOff = '2026-09-30';
const vital = ['births', 'deaths', 'marriages'];
const fresh = (rows: readonly Row[]): Row[] => rows.filter((row) => row['reregistered'] !== 'yes');

describe.each(sites)('the files of $name', (site) => {
  it('are those in the folder, byte for byte, and no others', () => {
    for (const [path, text] of Object.entries(site.files))
      expect(site.read(path) === text, `${path} is out of date: npm run simulate`).toBe(true);
    const inFolder = readdirSync(new URL('registers/', site.folder)).map((file) => `registers/${file}`);
    expect(inFolder.toSorted()).toEqual(
      Object.keys(site.files)
        .filter((path) => path.startsWith('registers/'))
        .toSorted(),
    );
  });

  it('have one row for like events, plain and sorted by date', () => {
    for (const [path, text] of Object.entries(site.files)) {
      expect(text, path).not.toMatch(/[\r\uFEFF"]/);
      if (!path.startsWith('registers/')) continue;
      const rows = text.trimEnd().split('\n').slice(1);
      const keys = rows.map((row) => row.slice(0, row.lastIndexOf(',')));
      expect(new Set(keys).size, path).toBe(keys.length);
      expect(rows.every((row) => /,\d+$/.test(row))).toBe(true);
      const dates = rows.map((row) => row.slice(0, 7));
      expect(dates.every((date, index) => index === 0 || (dates[index - 1] ?? '') <= date)).toBe(true);
    }
  });

  it('have events and registrations of the years of the file, none after the cut-off', () => {
    for (const register of ['births', 'deaths', 'marriages', 'divorces', 'adoptions'])
      for (const row of site.rows(register)) {
        const registered = row['registered'] ?? row['recorded'] ?? '';
        const again = row['reregistered'] === 'yes' && register !== 'marriages';
        const { date = '' } = row;
        expect((again ? registered : date).slice(0, 4)).toBe(row['file']);
        if (again) expect(date < '2016').toBe(true);
        expect(date <= cutOff.slice(0, 7)).toBe(true);
        if (registered !== '_U' && registered !== '')
          expect(registered >= date && registered <= cutOff.slice(0, 7)).toBe(true);
      }
  });

  it('bear the codes of the units of the day', () => {
    const units = parse(site.read('units.csv')).filter((row) => row['level'] === 'commune');
    const before = new Set(units.filter((row) => row['valid_to'] !== '').map((row) => row['code']));
    const since = new Set(units.filter((row) => row['valid_to'] === '').map((row) => row['code']));
    for (const register of ['births', 'deaths', 'marriages', 'divorces', 'adoptions'])
      for (const row of site.rows(register)) {
        const valid = (row['date'] ?? '') < '2025-07' ? before : since;
        expect(valid.has(row['unit'])).toBe(true);
        const elsewhere = row['unit_of_occurrence'] ?? '';
        expect(elsewhere === '' || elsewhere === '_X' || valid.has(elsewhere)).toBe(true);
      }
    for (const register of vital)
      expect(valuesOf(site.rows(register), 'unit')).toEqual([...new Set([...before, ...since])].sort());
  });

  it('say of every unit and month what happened or that nothing did', () => {
    const { former, communes } = site.settings.territory;
    const unitMonths = sum(
      site.years.map((year) => {
        const [old, today] = year < 2025 ? [12, 0] : year === 2025 ? [6, 6] : [0, 9];
        return old * former.length + today * communes.length;
      }),
    );
    for (const register of vital) {
      const rows = fresh(site.rows(register));
      expect(new Set(rows.map((row) => `${row['date']} ${row['unit']}`)).size, register).toBe(unitMonths);
      const nothing = rows.filter((row) => row['count'] === '0');
      const told = new Set(nothing.map((row) => `${row['date']} ${row['unit']}`));
      const others = rows.filter((row) => row['count'] !== '0');
      expect(others.some((row) => told.has(`${row['date']} ${row['unit']}`))).toBe(false);
    }
  });

  it('have a timeliness that the two months allow', () => {
    for (const [register, deadline] of [
      ['births', 60],
      ['deaths', 15],
    ] as const) {
      const kinds = new Set(
        fresh(site.rows(register))
          .filter((row) => row['count'] !== '0')
          .map((row) => [row['date'], row['registered'], row['timeliness']].join(' ')),
      );
      for (const kind of kinds) {
        const [date = '', registered = '', timeliness] = kind.split(' ');
        const possible = wholeNumbers(1, 31)
          .map((day) => `${date}-${day.padStart(2, '0')}`)
          .filter(isDay)
          .map((day) => ({
            on: addDays(day, deadline).slice(0, 7),
            year: sameDateNextYear(day).slice(0, 7),
          }));
        if (timeliness === 'on_time') expect(possible.some(({ on }) => registered <= on)).toBe(true);
        else if (timeliness === 'late')
          expect(possible.some(({ on, year }) => registered >= on && registered <= year)).toBe(true);
        else
          expect(
            possible.some(({ year }) => registered >= year),
            kind,
          ).toBe(true);
      }
    }
  });

  it('hold allowed values only', () => {
    const allowed = (register: string, column: string, codes: readonly string[]): void => {
      const found = valuesOf(site.rows(register), column).filter((value) => value !== '' && value !== '_U');
      expect(
        found.filter((value) => !codes.includes(value)),
        `${register}, ${column}`,
      ).toEqual([]);
    };
    for (const register of ['births', 'deaths']) {
      allowed(register, 'timeliness', ['on_time', 'late', 'delayed']);
      allowed(register, 'site', ['facility', 'home', 'other']);
      allowed(register, 'sex', ['M', 'F']);
    }
    allowed('births', 'mother_age', wholeNumbers(13, 49));
    allowed('births', 'birth_order', wholeNumbers(1, 9));
    allowed('births', 'plurality', ['1', '2']);
    allowed('births', 'filiation', ['in_wedlock', 'out_of_wedlock', 'abandoned']);
    allowed('births', 'ethnicity', wholeNumbers(1, 54));
    allowed('deaths', 'age', wholeNumbers(0, 104));
    allowed('deaths', 'age_days', wholeNumbers(0, 364));
    allowed('deaths', 'certification', ['medical', 'verbal_autopsy', 'lay', 'none']);
    allowed('deaths', 'pregnancy', ['pregnant', 'within_42_days', 'within_1_year', 'not_pregnant']);
    allowed('marriages', 'groom_age', wholeNumbers(20, 85));
    allowed('marriages', 'bride_age', wholeNumbers(18, 75));
    for (const column of ['groom_previous', 'bride_previous'])
      allowed('marriages', column, ['single', 'divorced', 'widowed']);
    allowed('divorces', 'dependent_children', wholeNumbers(0, 4));
    allowed('adoptions', 'kind', ['domestic', 'intercountry']);
    for (const row of site.rows('deaths')) {
      if (row['age_days'] !== '') expect(row['age']).toBe('0');
      const woman = row['sex'] === 'F' && Number(row['age']) >= 12 && Number(row['age']) <= 50;
      if (row['pregnancy'] !== '') expect(woman).toBe(true);
      if (row['cause']?.startsWith('O')) expect(woman).toBe(true);
    }
  });
});

describe('the files of both sites', () => {
  it('are 20 MB at most, of which the populations 1.5 MB', () => {
    const bytes = (paths: (path: string) => boolean): number =>
      sum(
        sites.flatMap(({ files }) =>
          Object.entries(files).map(([path, text]) => (paths(path) ? Buffer.byteLength(text) : 0)),
        ),
      );
    expect(bytes(() => true)).toBeLessThan(20_000_000);
    expect(bytes((path) => path === 'population.csv')).toBeLessThan(1_500_000);
  });

  it('differ with another seed', () => {
    const other = simulateRegisters(camGiang.settings, camGiang.settings.parameters.seed + 1);
    for (const [path, text] of Object.entries(camGiang.files))
      if (!path.includes('adoptions')) expect(other[path] === text, path).toBe(false);
  });

  const categories = new URL('../../../shared/reference/icd10-categories.csv', import.meta.url);
  it.skipIf(!existsSync(categories))(
    'have ICD-10 categories (skipped without shared/reference/icd10-categories.csv beside the project)',
    () => {
      const listed = parse(readFileSync(categories, 'utf8')).filter((row) => row['kind'] === 'category');
      const known = new Set(listed.map((row) => row['code']));
      const causes = valuesOf(langSon.rows('deaths'), 'cause').filter((cause) => /^[A-Z]/.test(cause));
      expect(causes.length).toBeGreaterThanOrEqual(200);
      expect(causes.filter((cause) => !known.has(cause.slice(0, 3)))).toEqual([]);
    },
  );
});

/** Four standard errors of a Poisson count, of the count. */
const chance = (events: number): number => 4 / Math.sqrt(events);
const inYear = <T extends { readonly day: string }>(events: readonly T[], year: number): T[] =>
  events.filter(({ day }) => day.startsWith(String(year)));

describe.each(sites)('what happens in $name, registered or not', ({ settings, events, years }) => {
  const { parameters, population } = settings;
  const { published, expected } = parameters;
  const whole = years.filter((year) => year < 2026);

  it.each(whole)('gives the published or expected rates of %i within four standard errors', (year) => {
    const near = (found: number, wanted: number | undefined, of: number, what: string): void => {
      if (wanted !== undefined) expect(Math.abs(found / wanted - 1), what).toBeLessThan(chance(of));
    };
    const [births, deaths] = [inYear(events.births, year), inYear(events.deaths, year)];
    const people = totalPopulation(population, year);
    const byAge = wholeNumbers(13, 49).map((age) => ({
      motherAge: Number(age),
      births: births.filter(({ motherAge }) => motherAge === Number(age)).length,
    }));
    const fertility = totalFertilityRate(byAge, populationOf(population, year, 'F'));
    near(fertility, expected.total_fertility_rate.values.get(year), births.length, 'total fertility rate');
    const crude = (1000 * births.length) / people;
    near(crude, expected.crude_birth_rate?.values.get(year), births.length, 'crude birth rate');
    const dying = (1000 * deaths.length) / people;
    near(dying, expected.crude_death_rate.values.get(year), deaths.length, 'crude death rate');
    const infants = deaths.filter(({ age }) => age === 0).length;
    const infantRate = (1000 * infants) / births.length;
    near(infantRate, expected.infant_mortality_rate.values.get(year), infants, 'infant mortality');
    const couples = inYear(events.marriages, year);
    near(couples.length, expected.marriages.values.get(year), couples.length, 'marriages');
    const contested = inYear(events.divorces, year).filter((divorce) => divorce.contested).length;
    const cases = expected.divorces_adjudicated.values.get(year) ?? NaN;
    near(contested, cases, cases, 'contested divorces');
    const age = expected.mean_age_first_marriage.values.get(year) ?? NaN;
    // Ages at first marriage have a standard deviation of about five years.
    expect(Math.abs(meanAgeAtFirstMarriage(couples) - age)).toBeLessThan(5 * chance(2 * couples.length));
  });

  it('follows the published value of the year wherever one is followed', () => {
    for (const series of ['total_fertility_rate', 'crude_birth_rate', 'crude_death_rate'] as const)
      for (const [year, value] of published[series]?.values ?? [])
        if (settings === langSon.settings && expected[series]?.values.has(year))
          expect(expected[series]?.values.get(year), `${series} ${year}`).toBe(value);
    if (settings === langSon.settings)
      for (const [year, couples] of published.marriages?.values ?? [])
        expect(expected.marriages.values.get(year)).toBe(couples);
  });

  it('gives the people of the projection, in every sex and age', () => {
    const rows = parse(sites.find((site) => site.settings === settings)?.files['population.csv'] ?? '');
    const of = (year: number, sex: string): Row[] =>
      rows.filter((row) => row['year'] === String(year) && row['sex'] === sex);
    for (const year of years)
      for (const sex of ['M', 'F'] as const) {
        const groups = groupsOf(population, year, sex);
        const ofAge = (age: string): number => count(of(year, sex).filter((row) => row['age'] === age));
        const [youngest, ...others] = groups;
        expect(ofAge('Y_LT1') + ofAge('Y1T4')).toBe(youngest?.count);
        for (const { from, count: people } of others)
          expect(ofAge(from === 80 ? 'Y_GE80' : `Y${from}T${from + 4}`)).toBe(people);
      }
  });
});

describe('Lạng Sơn', () => {
  it('tells how far the two published measures of fertility are apart, on the projected population', () => {
    const gap = (year: number): number => {
      const births = inYear(langSon.events.births, year).length;
      const rate = (1000 * births) / totalPopulation(langSon.settings.population, year);
      return rate / (langSon.settings.parameters.published.crude_birth_rate?.values.get(year) ?? NaN) - 1;
    };
    expect(gap(2019)).toBeCloseTo(0.15, 1);
    expect(gap(2020)).toBeCloseTo(0.08, 1);
  });

  it('converts the former communes into those of today', () => {
    const rows = parse(langSon.files['population.csv'] ?? '');
    const changes = parse(langSon.read('unit-changes.csv'));
    for (const year of ['2017', '2024']) {
      const ofYear = rows.filter((row) => row['year'] === year);
      const of = (unit: string): number => count(ofYear.filter((row) => row['unit'] === unit));
      const formed = new Map<string, number>();
      for (const { from_code: from = '', to_code: to = '', share } of changes)
        formed.set(to, (formed.get(to) ?? 0) + Number(share) * of(`${from}-2025-06-30`));
      const split = new Set(changes.filter(({ share }) => Number(share) < 1).map((row) => row['to_code']));
      for (const [unit, people] of formed)
        if (split.has(unit)) expect(Math.abs(of(unit) - people), unit).toBeLessThan(2);
        else expect(of(unit), unit).toBe(people);
      const ended = ofYear.filter((row) => row['unit']?.endsWith('-2025-06-30'));
      const districts = ended.filter((row) => row['unit']?.length === '178-2025-06-30'.length);
      expect(districts).toHaveLength(11);
      expect(ended).toHaveLength(11 + 194);
      expect(count(districts)).toBe(totalPopulation(langSon.settings.population, Number(year)));
      expect(2 * count(districts)).toBe(count(ended));
    }
  });

  it('is registered ever more completely and promptly', () => {
    for (const [register, first, last] of [
      ['births', 0.88, 0.965],
      ['deaths', 0.65, 0.83],
    ] as const) {
      const share = (year: number): number => {
        const all = inYear<{ day: string; registered: string }>(langSon.events[register], year);
        return all.filter(({ registered }) => registered !== '').length / all.length;
      };
      const shares = langSon.years.filter((year) => year < 2026).map(share);
      expect(shares).toEqual(shares.toSorted((one, other) => one - other));
      expect(Math.abs((shares[0] ?? 0) - first)).toBeLessThan(0.02);
      expect(Math.abs((shares.at(-1) ?? 0) - last)).toBeLessThan(0.02);
      // The last months' events are registered after the cut-off.
      expect(share(2026)).toBeLessThan(shares.at(-1) ?? 0);
      const prompt = (year: number): number => {
        const rows = fresh(langSon.rows(register)).filter((row) => row['file'] === String(year));
        return count(rows.filter((row) => row['timeliness'] === 'on_time')) / count(rows);
      };
      for (const year of [2020, 2023, 2025]) expect(prompt(year)).toBeGreaterThan(prompt(year - 3));
    }
  });

  it('has re-registrations apart, fewer every few years', () => {
    const again = (year: number): number =>
      count(
        langSon.rows('births').filter((row) => row['reregistered'] === 'yes' && row['file'] === String(year)),
      );
    expect(again(2017)).toBeGreaterThan(350);
    expect(again(2021)).toBeLessThan(again(2017));
    expect(again(2025)).toBeLessThan(again(2021));
  });

  it('looks as such a province may', () => {
    const births = fresh(langSon.rows('births'));
    const deaths = fresh(langSon.rows('deaths'));
    const marriages = fresh(langSon.rows('marriages'));
    const share = (rows: readonly Row[], column: string, ...values: string[]): number =>
      count(rows.filter((row) => values.includes(row[column] ?? ''))) / count(rows);
    const between = (found: number, low: number, high: number): void => {
      expect(found).toBeGreaterThan(low);
      expect(found).toBeLessThan(high);
    };
    between(share(births, 'sex', 'M') / share(births, 'sex', 'F'), 1.09, 1.15);
    between(share(births, 'mother_age', ...wholeNumbers(13, 19)), 0.07, 0.1);
    between(share(births, 'plurality', '2'), 0.008, 0.012);
    between(share(births, 'ethnicity', '7'), 0.41, 0.445);
    between(share(births, 'ethnicity', '2'), 0.34, 0.37);
    between(share(births, 'ethnicity', '1'), 0.155, 0.185);
    between(share(births, 'unit_of_occurrence', '_X'), 0.08, 0.16);
    between(share(deaths, 'site', 'home'), 0.7, 0.85);
    const infants = deaths.filter((row) => row['age_days'] !== '');
    between(share(infants, 'age_days', ...wholeNumbers(0, 27)), 0.55, 0.75);
    between(count(deaths.filter((row) => row['cause']?.startsWith('O'))), 10, 60);
    const inMonths = (rows: readonly Row[], ...months: string[]): number =>
      count(rows.filter((row) => months.includes(row['date']?.slice(5) ?? '') && row['file'] !== '2026'));
    expect(inMonths(deaths, '12', '01')).toBeGreaterThan(1.1 * inMonths(deaths, '06', '07'));
    expect(inMonths(births, '09', '10')).toBeGreaterThan(1.1 * inMonths(births, '02', '04'));
    expect(inMonths(marriages, '11', '12')).toBeGreaterThan(1.8 * inMonths(marriages, '07', '08'));
    const vague = langSon.years.map((year) =>
      share(
        deaths.filter((row) => row['file'] === String(year)),
        'cause',
        'R99',
        'R54',
        '_U',
      ),
    );
    expect(vague).toEqual(vague.toSorted((one, other) => other - one));
    const covid = deaths.filter((row) => row['cause'] === 'U07.1');
    expect(valuesOf(covid, 'file')).toEqual(['2021', '2022']);
  });
});

describe.each(sites)('the returns of $name', ({ files, rows, settings, years }) => {
  const returns = parse(files['returns.csv'] ?? '');
  const value = (measure: string, unit: string, year: number): number =>
    Number(
      returns.find(
        (row) => row['measure'] === measure && row['unit'] === unit && row['year'] === String(year),
      )?.['value'],
    );
  const top = settings.territory.top || '10888';

  it('have no part greater than its whole', () => {
    const wholes: Record<string, string> = {
      birth_notices_issued: 'facility_births',
      birth_notices_on_time: 'birth_notices_issued',
      death_notices_issued: 'facility_deaths',
      death_notices_on_time: 'death_notices_issued',
      deaths_certified_by_health: 'deaths_counted_by_health',
      community_deaths_cause_recorded: 'community_deaths',
      divorces_recorded: 'divorces_in_force',
      adoptions_registered: 'adoptions_arising',
      divorces_before_2026_recorded: 'divorces_before_2026_reviewed',
      couples_registered: 'couples_cohabiting',
      couples_underage: 'couples_cohabiting',
      children_under5_registered: 'children_under5_resident',
      residents_with_certificate: 'residents',
      people_without_certificate_registered: 'people_without_certificate',
      vulnerable_registered: 'vulnerable_counted',
      de_facto_adoptions_registered: 'de_facto_adoptions_eligible',
      certificates_since_2016_electronic: 'certificates_since_2016',
      certificates_before_2016_electronic: 'certificates_before_2016',
    };
    const known = new Map(
      returns.map((row) => [`${row['measure']} ${row['unit']} ${row['year']}`, Number(row['value'])]),
    );
    for (const [part, of] of Object.entries(wholes)) {
      const found = returns.filter((row) => row['measure'] === part);
      expect(found.length, part).toBeGreaterThan(0);
      for (const row of found)
        expect(Number(row['value']), part).toBeLessThanOrEqual(
          known.get(`${of} ${row['unit']} ${row['year']}`) ?? NaN,
        );
    }
    expect(valuesOf(returns, 'measure')).toEqual(
      [...new Set([...Object.keys(wholes), ...Object.values(wholes)])].sort(),
    );
  });

  it('agree with the registers and the population', () => {
    const population = parse(files['population.csv'] ?? '').filter((row) => row['sex'] !== '_T');
    for (const year of years) {
      const divorces = rows('divorces').filter((row) => row['file'] === String(year));
      expect(value('divorces_in_force', top, year)).toBe(count(divorces));
      expect(value('divorces_recorded', top, year)).toBe(
        count(divorces.filter((row) => row['recorded'] !== '')),
      );
      expect(value('adoptions_arising', top, year)).toBe(
        count(rows('adoptions').filter((row) => row['file'] === String(year))),
      );
      expect(value('residents', top, year)).toBe(
        count(population.filter((row) => row['year'] === String(year))),
      );
      const born = fresh(rows('births')).filter((row) => row['file'] === String(year));
      expect(value('facility_births', top, year)).toBeGreaterThan(
        count(born.filter((row) => row['site'] === 'facility')),
      );
    }
  });
});

describe('the events expected before any chance', () => {
  it('are those of the rates', () => {
    for (const { year, deaths } of expectedEvents(langSon.settings)) {
      const rate = langSon.settings.parameters.expected.crude_death_rate.values.get(year) ?? NaN;
      expect((1000 * deaths) / totalPopulation(langSon.settings.population, year)).toBeCloseTo(rate, 6);
    }
  });
});

describe('the instruments', () => {
  it('are the generator as its authors publish it', () => {
    const next = xoshiro128StarStar([1, 2, 3, 4]);
    expect([next(), next(), next(), next()]).toEqual([11520, 0, 5927040, 70819200]);
  });

  it('draw Poisson counts with mean and variance alike, small and large', () => {
    const random = randomStream(1, 'test');
    for (const mean of [0.4, 75]) {
      const draws = Array.from({ length: 20_000 }, () => poisson(random, mean));
      const average = sum(draws) / draws.length;
      const variance = sum(draws.map((draw) => (draw - average) ** 2)) / draws.length;
      expect(Math.abs(average / mean - 1)).toBeLessThan(0.03);
      expect(Math.abs(variance / mean - 1)).toBeLessThan(0.05);
    }
    expect(poisson(random, 0)).toBe(0);
  });

  it('split groups of ages into single years without losing anyone', () => {
    const ages = singleYears([0, 5, 10, 15], [50, 0, 90]);
    expect(ages).toHaveLength(15);
    expect(sum(ages.slice(0, 5))).toBeCloseTo(50, 9);
    expect(sum(ages.slice(5, 10))).toBeCloseTo(0, 9);
    expect(Math.min(...ages)).toBeGreaterThanOrEqual(0);
  });

  it('tilt a distribution of ages to its mean', () => {
    const random = randomStream(2, 'test');
    const distribution = ageDistribution(
      new Map([
        [20, 1],
        [25, 3],
        [40, 0],
      ]),
      27,
    );
    const ages = Array.from({ length: 20_000 }, () => ageAt(distribution, random()));
    expect(sum(ages) / ages.length + 0.5).toBeCloseTo(27, 0);
    expect([Math.min(...ages), Math.max(...ages)]).toEqual([20, 39]);
    expect(normalShare(0)).toBeCloseTo(0.5, 7);
    expect(normalShare(-1.959964)).toBeCloseTo(0.025, 6);
  });

  it('fit a table to its margins and split whole numbers without a rest', () => {
    const table = fitted(
      [
        [1, 2],
        [3, 4],
      ],
      [30, 70],
      [60, 40],
    );
    expect(table.map((row) => Math.round(sum(row)))).toEqual([30, 70]);
    expect(sum(table.map(([first = 0]) => first))).toBeCloseTo(60, 6);
    expect(wholeParts(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(wholeParts(0, [1, 2])).toEqual([0, 0]);
  });

  it('draw days up to the cut-off, and know their share of the year', () => {
    const random = randomStream(3, 'test');
    const days = daysOfYear(2026, everyMonthAlike, cutOff);
    expect(days.share).toBeCloseTo(273 / 365, 9);
    const drawn = Array.from({ length: 5000 }, () => days.draw(random)).sort();
    expect([drawn.at(0), drawn.at(-1)]).toEqual(['2026-01-01', cutOff]);
    const closed = [{ from: '2026-01-01', to: '2026-09-29', weight: 0 }];
    expect(daysOfYear(2026, everyMonthAlike, cutOff, closed).draw(random)).toBe(cutOff);
  });
});
