import {
  registers,
  type Register,
  type RegisterColumn,
  type RegisterId,
} from '../../src/registers/checks/register.ts';

/* Every fault a row can have, for every register: what is changed of a good row. The messages are golden files. */

export type Row = Readonly<Record<string, string>>;
/** Cells that are changed, columns that are added; `null` takes a column out. */
export type Changes = Readonly<Record<string, string | null>>;

/** A row of each register without fault, with every column that may stand beside the others. */
export const goodRows: Readonly<Record<RegisterId, Row>> = {
  births: {
    date: '2024-02-28',
    registered: '2024-03-20',
    unit: '05980',
    unit_of_occurrence: '05986',
    sex: 'F',
    mother_age: '27',
    birth_order: '2',
    plurality: '1',
    site: 'facility',
    filiation: 'in_wedlock',
    ethnicity: '6',
    reregistered: 'no',
    count: '3',
  },
  deaths: {
    date: '2024-02-28',
    registered: '2024-03-08',
    unit: '05980',
    unit_of_occurrence: '_X',
    sex: 'M',
    age: '71',
    cause: 'I21.9',
    certification: 'medical',
    site: 'home',
    pregnancy: '_U',
    reregistered: 'no',
    count: '1',
  },
  marriages: {
    date: '2024-02-28',
    unit: '05980',
    groom_age: '27',
    bride_age: '25',
    groom_previous: 'single',
    bride_previous: 'divorced',
    reregistered: 'no',
    count: '2',
  },
  divorces: {
    date: '2024-02-28',
    unit: '05980',
    recorded: '',
    duration: '7',
    dependent_children: '2',
    husband_age: '38',
    wife_age: '34',
    count: '1',
  },
  adoptions: { date: '2024-02-28', unit: '05980', kind: 'domestic', registered: '2024-04', count: '1' },
};

/** Good values of columns that stand in for others. */
export const inPlaceOf: Row = {
  year: '2024',
  delay_days: '20',
  timeliness: '_U',
  age_days: '_U',
};

const person = {
  name: 'Nông Thị Hoa',
  identity: '020123456789',
  oldIdentity: '082345678',
  phone: '0912 345 678',
};
/** What of a person no message may repeat. */
export const neverRepeated = /Nông Thị|NÔNG|Nong Thi|2012345|8234567|91234|912 345/;

type Case = readonly [name: string, changes: Changes];

/** The faults of one column, by what it holds; `first` where no column before it holds the like. */
function columnCases({ name, check }: RegisterColumn, first: boolean): Case[] {
  const cell = (what: string, value: string): Case => [`${name}: ${what}`, { [name]: value }];
  switch (check.kind) {
    case 'date':
      return [
        cell('words', 'hôm qua'),
        cell('a year alone', '2024'),
        cell('no such day', '2024-02-30'),
        cell('no such day, day first', '30/02/2024'),
        cell('month first', '02/28/2024'),
        cell('month 13', '2024-13'),
        cell('month 13, month first', '13/2024'),
        cell('day of month 13', '2024-13-01'),
        cell('with a time', '2024-02-28 00:00:00'),
        cell('year of two digits', '28/02/24'),
        cell('after the cut-off', '2025-10-01'),
        cell('month after the cut-off', '2025-10'),
        cell('before 1900', '31/12/1899'),
        cell('unknown', '_U'),
      ];
    case 'year':
      return [];
    case 'date_or_year':
      return [
        cell('words', 'chưa rõ'),
        cell('no such day', '2024-02-30'),
        cell('month 13', '2024-13'),
        cell('after the cut-off', '2025-10-01'),
        cell('year after the cut-off', '2026'),
        cell('before 1900', '1899'),
        cell('day before the event', '2024-02-27'),
        cell('month before the event', '2024-01'),
        cell('year before the event', '2023'),
      ];
    case 'unit':
      if (!first) return [cell('unknown code', '99999'), cell('name', 'Phường Vĩnh Trại')];
      return [
        cell('unknown code', '99999'),
        cell('zero in front lost', '5986'),
        cell('outside the site', '_X'),
        cell('has parts', '20'),
        cell('had parts', '178'),
        cell('key of a unit that had parts', '178-2025-06-30'),
        cell('name', 'Phường Đông Kinh'),
        cell('name without its kind', 'tam thanh'),
        cell('name of one unit', 'Phường Vĩnh Trại'),
        cell('name in other diacritics', 'XÃ THIỆN HOÀ'),
        cell('name of a unit with parts', 'Tỉnh Lạng Sơn'),
        cell('not there yet', '05995'),
        cell('key of another time', '05977-2024-06-30'),
        cell('name of a person', person.name),
        cell('identity number', person.identity),
      ];
    case 'codes':
      return [
        cell('bad code', 'x'),
        cell('code in capitals', check.codes[0] === 'M' ? 'm' : (check.codes[0] ?? '').toUpperCase()),
        cell('name of a person', person.name.toUpperCase()),
      ];
    case 'age':
      return [
        cell('negative', '-1'),
        cell('fractional', '71.5'),
        cell('out of range', '126'),
        cell('words', '71 tuổi'),
        cell('no group', 'Y85+'),
        cell('cuts across groups', 'Y80T89'),
        cell('identity number', person.oldIdentity),
      ];
    case 'whole_number': {
      const range = [
        cell('negative', '-1'),
        ...(check.from > 0 ? [cell('below the range', String(check.from - 1))] : []),
        cell('above the range', String(check.to + 1)),
      ];
      if (!first && check.unknown) return range;
      return [
        ...range,
        cell('with a plus', '+3'),
        cell('fractional', '1.5'),
        cell('separators', '1.000'),
        cell('blank as separator', '1 000'),
        cell('huge', '99999999999999999999'),
        cell('words', 'hai'),
        cell('telephone number', person.phone),
        ...(check.unknown ? [] : [cell('unknown', '_U'), cell('empty', '')]),
      ];
    }
    case 'cause':
      return [
        cell('no ICD-10 code', 'ZZ9'),
        cell('asterisk', 'G01*'),
        cell('two codes', 'I21 I10'),
        cell('free text', 'nhồi máu cơ tim'),
        cell('name of a person', person.name),
      ];
  }
}

/** Faults between columns, and of columns that stand in for others. */
function acrossColumns({ id, columns, required, registeredIn }: Register): Case[] {
  const has = (name: string): boolean => columns.some((column) => column.name === name);
  const happened = (date: string, then: string): Changes =>
    registeredIn === '' ? { date } : { date, [registeredIn]: then };
  const yearOnly = (year: string): Changes => ({ ...happened('', year), date: null, year });
  const cases: Case[] = [
    ['date and year', { year: '2024' }],
    ['year: a day', { ...yearOnly('2024'), year: '2024-02-28' }],
    ['year: two digits', { ...yearOnly('2024'), year: '24' }],
    ['year: after the cut-off', { ...yearOnly('2025'), year: '2026' }],
    ['year: before 1900', { ...yearOnly('2024'), year: '1899' }],
    ['year: empty', { ...yearOnly('2024'), year: '' }],
    ['unit: ended before the event', happened('2025-08-01', '2025-08-02')],
    ['unit: ended before the month of the event', happened('2025-07', '2025-07')],
    [
      'unit: a key that ended before the event',
      { ...happened('2025-07-01', '2025-08-02'), unit: '05977-2025-06-30' },
    ],
    ['unit: not there yet in that year', { ...yearOnly('2024'), unit: '05995' }],
    ['unit: reused code in a year', { ...yearOnly('2025'), unit: '05977' }],
    ...required
      .flat()
      .filter((name) => name in goodRows[id])
      .map((name): Case => [`${name}: empty`, { [name]: '' }]),
    ...required
      .map((group) => group.filter((name) => name in goodRows[id]))
      .map((group): Case => [
        `without ${group.join(' and ')}`,
        Object.fromEntries(group.map((name) => [name, null])),
      ]),
    ['unknown column', { religion: '1' }],
    ['column of names', { 'Họ và tên': person.name }],
    ['column of names under another header', { declarant: person.name }],
    ['column of identity numbers', { number: person.identity }],
    ['column of telephone numbers', { contact: person.phone }],
    ['an empty row', Object.fromEntries(Object.keys(goodRows[id]).map((name) => [name, '']))],
    ['several faults in a row', { date: '2024-02-30', unit: '99999', count: '-1' }],
  ];
  if (has('unit_of_occurrence'))
    cases.push([
      'unit_of_occurrence: ended before the event',
      { date: '2025-08-01', registered: '2025-08-02', unit: '05986', unit_of_occurrence: '05980' },
    ]);
  if (has('timeliness'))
    cases.push(
      ['delay_days and timeliness', { registered: null, delay_days: '20', timeliness: 'on_time' }],
      ['registered and delay_days', { delay_days: '20' }],
      ['timeliness: on time, by the dates late', { registered: '2024-12-24', timeliness: 'on_time' }],
      ['timeliness: late, by the dates on time', { timeliness: 'late' }],
      ['timeliness: delayed, by the dates late', { registered: '2025-02-28', timeliness: 'delayed' }],
      ['timeliness: late, by the dates delayed', { registered: '2025-03-01', timeliness: 'late' }],
      ['timeliness: empty', { registered: null, timeliness: '' }],
      ['timeliness: bad code alone', { registered: null, timeliness: 'on time' }],
      ['delay_days: negative', { registered: null, delay_days: '-1' }],
      ['delay_days: fractional', { registered: null, delay_days: '1.5' }],
      ['delay_days: empty', { registered: null, delay_days: '' }],
    );
  if (has('age_days'))
    cases.push(
      ['age and age_days contradict each other', { age: '71', age_days: '30' }],
      ['age_days: a year, at an age under one', { age: 'Y_LT1', age_days: '366' }],
      ['age_days: negative', { age: null, age_days: '-1' }],
      ['age_days: empty', { age: null, age_days: '' }],
      ['age_days: out of range', { age: null, age_days: '45001' }],
    );
  return cases;
}

/** Every case of a register. */
export function rowCases(id: RegisterId): Case[] {
  const register = registers[id];
  const columns = register.columns.filter(({ name }) => name in goodRows[id]);
  const kinds = columns.map(({ check }) => check.kind);
  return [
    ...columns.flatMap((column, at) => columnCases(column, kinds.indexOf(column.check.kind) === at)),
    ...acrossColumns(register),
  ];
}
