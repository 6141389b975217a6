import type { Unit } from '../../settings/units.ts';
import { grouped } from '../../text/grouped.ts';
import { unitsWithoutParts, validityText } from './units-of-time.ts';

/** Why a value is not the code of a unit, as the end of a sentence. */
interface NoUnitCode {
  readonly reason: string;
  /** It is the name of a unit, though it may look like that of a person. */
  readonly isName: boolean;
}

/**
 * Whether a value is the code, or the key, of a unit without parts at some time; which one it was then follows from
 * the event's date.
 *
 * @returns a function from value to what is wrong with it, `null` where nothing is
 */
export function unitCodeCheck(units: readonly Unit[]): (value: string) => NoUnitCode | null {
  const leaves = unitsWithoutParts(units);
  const known = new Set(units.flatMap(({ code, key }) => [code, key]));
  const countable = new Set(leaves.flatMap(({ code, key }) => [code, key]));
  const named = grouped(
    units.flatMap((unit) => [...new Set(namesOf(unit.name.vi))].map((name) => ({ name, unit }))),
    ({ name }) => name,
  );
  const fault = (reason: string, isName = false): NoUnitCode => ({ reason, isName });
  return (value) => {
    if (countable.has(value)) return null;
    if (known.has(value)) return fault(hasParts);
    const meant = (named.get(spelling(value)) ?? []).map(({ unit }) => unit);
    if (meant.length > 0) return fault(nameReason(meant.filter((unit) => leaves.includes(unit))), true);
    const zero = leaves.find(({ code }) => code !== value && code.replace(/^0+/, '') === value);
    const hint =
      zero === undefined ? '' : `; ${zero.code} is: a spreadsheet may have dropped the zero in front`;
    return fault(`not the code of a unit of this site (units.csv)${hint}`);
  };
}

const hasParts =
  'has parts in units.csv: give the one of them that has no parts itself, or _U where it is not known';

function nameReason(meant: readonly Unit[]): string {
  const [code, ...others] = new Set(meant.map((unit) => unit.code));
  if (code === undefined) return `the name of a unit that ${hasParts}`;
  if (others.length === 0) return `the name of a unit; give its code: ${code}`;
  const codes = meant.map((unit) => unit.code + validityText(unit)).join(', ');
  return `the name of ${meant.length} units; give the code of the one that is meant: ${codes}`;
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/;

/** In small letters, with the tone at the end of its syllable: some write it in "Hoà", others in "Hòa". */
function spelling(name: string): string {
  const syllable = (text: string): string => text.replace(tones, '') + (tones.exec(text)?.[0] ?? '');
  return name.toLowerCase().normalize('NFD').split(/\s+/).map(syllable).join(' ');
}

const kinds = ['tỉnh', 'thành phố', 'quận', 'huyện', 'thị xã', 'thị trấn', 'phường', 'xã'].map(spelling);
const kindBefore = new RegExp(`^(${kinds.join('|')}) `);

/** A unit's name with and without the word for its kind: "phường đông kinh", "đông kinh". */
function namesOf(name: string): string[] {
  const whole = spelling(name);
  return [whole, whole.replace(kindBefore, '')];
}
