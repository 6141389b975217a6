import { planColumns } from '../../registers/checks/plan.ts';
import { registers, type RegisterId } from '../../registers/checks/register.ts';
import type { CheckInput, CheckSettings } from './settings.ts';

/** One way to read a file: as a register, by what an input of `site.yaml` says of its columns or by the register's own names. */
export interface Reading {
  readonly register: RegisterId;
  readonly input: CheckInput;
  /** Whether it is an input of the site; else the file's columns have to bear the register's names. */
  readonly ofSite: boolean;
}

/** The ways a site's files can be read: its inputs, and each register by its own column names where no input is just that. */
export function readingsOf({ inputs }: Pick<CheckSettings, 'inputs'>): Reading[] {
  return Object.values(registers).flatMap(({ id: register }) => {
    const ofSite = inputs
      .filter((input) => input.register === register)
      .map((input) => ({ register, input, ofSite: true }));
    if (ofSite.some(({ input }) => isPlain(input))) return ofSite;
    return [...ofSite, { register, input: plainInput(register), ofSite: false }];
  });
}

function isPlain({ columns, ignore, unit_codes_of }: CheckInput): boolean {
  return Object.keys(columns).length === 0 && ignore.length === 0 && unit_codes_of === undefined;
}

function plainInput(register: RegisterId): CheckInput {
  return { register, files: [], columns: {}, ignore: [], coverage: 'yearly', overlap: false };
}

/**
 * The way a file is most likely meant to be read: an input that names it, else the one its columns fit best.
 *
 * @param header the names of its columns; empty where they cannot be read
 * @returns the reading's place, -1 where neither name nor columns tell
 */
export function likelyReading(
  fileName: string,
  header: readonly string[],
  readings: readonly Reading[],
): number {
  const named = readings.flatMap(({ input }, place) => (isNamed(fileName, input) ? [place] : []));
  const candidates = named.length > 0 ? named : [...readings.keys()];
  const fits = candidates.map((place) => ({ place, ...fitOf(fileName, header, readings[place]) }));
  const [best] = fits.sort((one, other) => one.faults - other.faults || other.columns - one.columns);
  if (best === undefined) return -1;
  return named.length > 0 || best.columns > 1 ? best.place : -1;
}

/** Whether an input of the site names the file; the name may differ in small letters and capitals. */
function isNamed(fileName: string, { files }: CheckInput): boolean {
  return files.some((pattern) => {
    const parts = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${parts.join('.*')}$`, 'iu').test(fileName);
  });
}

/** How many columns of a reading a header gives, and how much is wrong with it. */
function fitOf(
  fileName: string,
  header: readonly string[],
  reading: Reading | undefined,
): { columns: number; faults: number } {
  if (reading === undefined || header.length === 0) return { columns: 0, faults: 0 };
  const register = registers[reading.register];
  const plan = { register, input: reading.input, file: fileName, fileName, header, sample: [] };
  const { columns, faults } = planColumns(plan);
  // A header that nothing is known of is one fault, and the farthest from any register.
  return { columns: columns.length, faults: columns.length === 0 ? Infinity : faults.length };
}
