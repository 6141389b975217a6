/* What a test knows of codes by itself, said a second time and in another way than the engine has it. */

/** One event of a small set: what its row says in each column. */
export type Event = Readonly<Record<string, string>>;
/** For a dimension: the codes an event counts towards, its own and those above. */
export type CodesOf = (event: Event) => readonly string[];

const units: Readonly<Record<string, readonly string[]>> = {
  a: ['a', 'D1', 'P'],
  b: ['b', 'D1', 'P'],
  c: ['c', 'D2', 'P'],
  _U: ['_U', 'P'],
};
const areas: Readonly<Record<string, string>> = { a: 'urban', b: 'rural', c: 'rural', _U: '_U' };

/** A number by lower bounds of groups, the first code for what is below the first bound. */
function grouped(text: string, bounds: readonly number[], codes: readonly string[]): string {
  if (text === '_U' || text === '') return '_U';
  return codes[bounds.filter((bound) => Number(text) >= bound).length] ?? '_U';
}

const withTotal = (code: string): string[] => [code, '_T'];
const column =
  (name: string): CodesOf =>
  (event) =>
    withTotal(event[name] === '' ? '_U' : (event[name] ?? '_U'));

const motherBounds = [15, 20, 25, 30, 35, 40, 45, 50];
const motherCodes = [
  'Y_LT15',
  'Y15T19',
  'Y20T24',
  'Y25T29',
  'Y30T34',
  'Y35T39',
  'Y40T44',
  'Y45T49',
  'Y_GE50',
];

/** Days from which a child is one, two … years old at the earliest. */
const birthdays = [365, 730, 1095, 1461, 1826];
/** First days of the months of the first year, from the second month on. */
const monthStarts = [61, 92, 122, 153, 183, 214, 244, 274, 305, 335];

/** Completed years, from a number or from days; `null` where neither is known. */
function yearsOf({ age = '', age_days: days = '' }: Event): number | null {
  if (/^\d+$/.test(age)) return Number(age);
  if (/^\d+$/.test(days)) return birthdays.filter((first) => Number(days) >= first).length;
  return null;
}

const inYears =
  (bounds: readonly number[], codes: readonly string[]): CodesOf =>
  (event) => {
    const years = yearsOf(event);
    if (years !== null) return withTotal(grouped(String(years), bounds, codes));
    // The one group of several years that the events of the test use.
    return withTotal(event.age === 'Y5T9' ? groupOf5To9(bounds, codes) : '_U');
  };

function groupOf5To9(bounds: readonly number[], codes: readonly string[]): string {
  const [young, old] = [grouped('5', bounds, codes), grouped('9', bounds, codes)];
  return young === old ? young : '_U';
}

const fiveYears = Array.from({ length: 17 }, (_, index) => 5 + 5 * index);
const ageCodes = ['Y_LT1', 'Y1T4', ...fiveYears.slice(0, -1).map((from) => `Y${from}T${from + 4}`), 'Y_GE85'];

function infantAge({ age = '', age_days: days = '' }: Event): readonly string[] {
  if (days !== '' && days !== '_U') {
    const day = Number(days);
    if (day >= 1826) return [];
    if (day >= 365) return ['Y1T4', '_T'];
    if (day >= 28)
      return [`M${1 + monthStarts.filter((first) => day >= first).length}`, 'D28T364', 'Y_LT1', '_T'];
    if (day >= 7)
      return [day >= 21 ? 'D21T27' : day >= 14 ? 'D14T20' : 'D7T13', 'D7T27', 'D0T27', 'Y_LT1', '_T'];
    return [`D${day}`, 'D0T6', 'D0T27', 'Y_LT1', '_T'];
  }
  if (age === '_U' || age === '') return ['_U'];
  if (age === 'Y5T9' || Number(age) >= 5) return [];
  return age === '0' ? ['Y_LT1_U', 'Y_LT1', '_T'] : ['Y1T4', '_T'];
}

/** Codes that are no use for policy. */
const unusable = ['ill_defined', 'injury_intent_unknown', 'cancer_site_unknown', 'heart_ill_defined'];

/** Leaf, chapter (or `''` where the leaf is one), broad group, quality, maternal group. */
const causes: Readonly<Record<string, readonly [string, string, string, string, string]>> = {
  'A09.9': ['1-003', '1-001', '1', 'usable', ''],
  'C34.9': ['1-034', '1-026', '2', 'usable', ''],
  'C80.9': ['1-046', '1-026', '2', 'cancer_site_unknown', ''],
  'I21.9': ['1-067', '1-064', '2', 'usable', ''],
  I47: ['1-068', '1-064', '2', 'usable', ''],
  'I47.2': ['1-068', '1-064', '2', 'heart_ill_defined', ''],
  'I50.9': ['1-068', '1-064', '2', 'heart_ill_defined', ''],
  'J18.9': ['1-074', '1-072', '1', 'usable', ''],
  'O72.1': ['1-089', '1-087', '1', 'usable', 'haemorrhage'],
  'O88.1': ['1-089', '1-087', '1', 'usable', 'other_direct'],
  O95: ['1-091', '1-087', '1', 'usable', 'unspecified'],
  'O96.0': ['1-091', '1-087', '1', 'usable', 'late'],
  'O99.0': ['1-090', '1-087', '1', 'usable', 'indirect'],
  'P22.0': ['1-092', '', '1', 'usable', ''],
  R54: ['1-094', '', 'ill_defined', 'ill_defined', ''],
  R95: ['1-094', '', '2', 'usable', ''],
  'V29.9': ['1-096', '1-095', '3', 'usable', ''],
  Y20: ['1-103', '1-095', '3', 'injury_intent_unknown', ''],
  'Y87.2': ['1-103', '1-095', '3', 'injury_intent_unknown', ''],
  'S06.9': ['_O', '', '3', 'no_underlying_cause', ''],
  Z51: ['_O', '', 'ill_defined', 'no_underlying_cause', ''],
  'U07.1': ['U07', 'XXII', '1', 'usable', ''],
  'U09.9': ['_O', '', 'ill_defined', 'no_underlying_cause', ''],
  'U04.9': ['U04', 'XXII', '1', 'usable', ''],
};
export const causeCodes: readonly string[] = Object.keys(causes);

const ofCause =
  (part: 0 | 2 | 3): CodesOf =>
  ({ cause = '' }) =>
    withTotal(causes[cause]?.[part] ?? '_U');

function causeAndChapter({ cause = '' }: Event): string[] {
  const [leaf = '_U', chapter = ''] = causes[cause] ?? [];
  return [leaf, ...(chapter === '' ? [] : [chapter]), '_T'];
}

function maternal({ cause = '', pregnancy }: Event): string[] {
  const group = causes[cause]?.[4] ?? '';
  if (group === '') return [];
  return group === 'late' || pregnancy === 'within_1_year' ? ['late'] : [group, '_T'];
}

/** Every dimension of the tables counted from births and deaths. */
export const codesOf: Readonly<Record<string, CodesOf>> = {
  year: ({ date = '' }) => [date.slice(0, 4)],
  month: ({ date = '' }) => withTotal(date.slice(5, 7)),
  unit: ({ unit = '' }) => units[unit] ?? [],
  area: ({ unit = '' }) => withTotal(areas[unit] ?? ''),
  occurrence: ({ unit_of_occurrence: where = '' }) =>
    where === ''
      ? withTotal('_U')
      : /^[abc]$/.test(where)
        ? [...(units[where] ?? []), '_T']
        : withTotal(where),
  sex: column('sex'),
  site: column('site'),
  filiation: column('filiation'),
  certification: column('certification'),
  registered_year: ({ registered = '' }) => withTotal(registered === '_U' ? '_U' : registered.slice(0, 4)),
  registered_month: ({ date = '', registered = '' }) => {
    if (registered === '_U') return withTotal('_U');
    return withTotal(registered.slice(0, 4) === date.slice(0, 4) ? registered.slice(5, 7) : 'later');
  },
  mother_age: ({ mother_age: age = '' }) => {
    if (age === '_U' || age === '') return withTotal('_U');
    const around = Number(age) < 20 ? ['Y_LT20'] : Number(age) >= 45 ? ['Y_GE45'] : [];
    return [...withTotal(grouped(age, motherBounds, motherCodes)), ...around];
  },
  birth_order: ({ birth_order: order = '' }) =>
    withTotal(grouped(order, [1, 2, 3, 4, 5], ['', '1', '2', '3', '4', 'GE5'])),
  plurality: ({ plurality = '' }) => withTotal(grouped(plurality, [1, 2, 3], ['', '1', '2', 'GE3'])),
  ethnicity: ({ ethnicity: number = '' }) => {
    if (number === '_U' || number === '') return withTotal('_U');
    return withTotal(Number(number) > 55 ? 'other' : number.padStart(2, '0'));
  },
  age: inYears([1, ...fiveYears], ageCodes),
  form_age: inYears([6, 16], ['Y_LT6', 'Y6T15', 'Y_GE16']),
  age_band: inYears([5, 15, 70], ['Y_LT5', 'Y5T14', 'Y15T69', 'Y_GE70']),
  age_65: inYears([65], ['Y_LT65', 'Y_GE65']),
  infant_age: infantAge,
  cause: causeAndChapter,
  chapter: (event) => {
    const codes = causeAndChapter(event);
    return codes.length === 3 ? codes.slice(1) : codes;
  },
  cause_group: ofCause(2),
  cause_quality: (event) => {
    const [quality = '', ...rest] = ofCause(3)(event);
    return unusable.includes(quality) ? [quality, 'unusable', ...rest] : [quality, ...rest];
  },
  maternal_cause: maternal,
};

/** The events of a set in every cell they count towards: dimension codes with commas between. */
export function countedOneByOne(
  events: readonly Event[],
  dimensions: readonly string[],
): Map<string, number> {
  const cells = new Map<string, number>();
  for (const event of events) {
    let keys: string[] = [''];
    for (const dimension of dimensions) {
      const of = codesOf[dimension];
      if (of === undefined) throw new Error(`no codes of ${dimension}`);
      keys = keys.flatMap((key) => of(event).map((code) => (key === '' ? code : `${key},${code}`)));
    }
    for (const key of keys) cells.set(key, (cells.get(key) ?? 0) + Number(event.count));
  }
  return cells;
}
