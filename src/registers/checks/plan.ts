import type { ColumnMapping, Input } from '../../settings/schema.ts';
import type { CountsFault } from './faults.ts';
import { personalColumn, personalHeader, withoutPersons } from './personal.ts';
import type { PlannedColumn, ValueSource } from './raw-value.ts';
import type { Register } from './register.ts';

export interface PlanInput {
  readonly register: Register;
  readonly input: Input;
  /** Path for messages. */
  readonly file: string;
  /** Name of the file without its folder, for values taken from it. */
  readonly fileName: string;
  readonly header: readonly string[];
  /** The first rows, to tell a person's data in a column nobody declared. */
  readonly sample: readonly (readonly string[])[];
}

/**
 * Says which column of a file feeds which column of the register.
 *
 * Columns of the file that nothing uses have to be named under `ignore`, or the file is refused: a column nobody knows
 * may hold anything. A column whose name says it holds a person's data is refused even then.
 *
 * @returns the planned columns in the register's order, and the faults; the plan is only complete without faults
 */
export function planColumns(plan: PlanInput): { columns: PlannedColumn[]; faults: CountsFault[] } {
  const { register, input, header, file } = plan;
  const faults: CountsFault[] = [];
  const fault = (column: string, reason: string, line: number | null = 1): void => {
    faults.push({ file, line, column, value: '', reason });
  };
  const known = register.columns.map((column) => column.name);
  for (const name of Object.keys(input.columns).filter((name) => !known.includes(name)))
    fault(
      name,
      `site.yaml maps a column the register ${register.id} does not have; it has ${known.join(', ')}`,
      null,
    );

  const used = new Set<string>();
  const indexOf = (name: string, target: string): number => {
    const wanted = name.normalize('NFC').trim();
    const index = header.indexOf(wanted);
    if (index !== -1) used.add(wanted);
    if (index === -1)
      fault(
        target,
        `site.yaml takes it from "${name}", which the header does not have: ${headerText(header)}`,
      );
    return index;
  };
  const columns: PlannedColumn[] = [];
  const gives = (name: string): boolean => header.includes(name) || input.columns[name] !== undefined;
  for (const column of register.columns) {
    const mapping = input.columns[column.name] ?? null;
    if (mapping === null && !header.includes(column.name)) continue;
    const source: ValueSource | string = mapping
      ? sourceOf(mapping, plan.fileName, (name) => indexOf(name, column.name))
      : { from: 'columns', indexes: [indexOf(column.name, column.name)], combine: 'first' };
    if (typeof source === 'string') fault(column.name, source, null);
    else
      columns.push({
        column,
        source,
        mapping,
        shownAs: shownAs(column.name, mapping),
        required: isRequired(register, column.name, gives),
      });
  }
  if (header.every((name) => !used.has(name) && !known.includes(name))) {
    const reason = `no column of this line is known here: ${headerText(header)}; line 1 has to be the header`;
    return { columns: [], faults: [{ file, line: 1, column: '', value: '', reason }] };
  }
  const given = new Set(columns.map(({ column }) => column.name));
  for (const group of register.required.filter(
    (names) => !names.some((name) => given.has(name) || input.columns[name]),
  ))
    fault(group[0] ?? '', missingText(group, header));
  for (const group of [
    ['date', 'year'],
    ['registered', 'delay_days'],
    ['delay_days', 'timeliness'],
  ]) {
    const both = group.filter((name) => given.has(name));
    if (both.length > 1)
      fault(both.join(' and '), 'both are given, and may contradict each other: give one of them', null);
  }
  faults.push(...unknownColumns(plan, used));
  return { columns, faults };
}

/** Whether a cell of the column may not be empty: it is required, and nothing else the file gives stands in for it. */
function isRequired(register: Register, name: string, gives: (name: string) => boolean): boolean {
  return register.required.some((group) => group.includes(name) && group.filter(gives).length < 2);
}

function shownAs(name: string, mapping: ColumnMapping | null): string {
  const from = mapping?.from ?? mapping?.first_of?.join(' or ') ?? mapping?.join?.join(' + ');
  return from === undefined || from === name ? name : from;
}

function missingText(group: readonly string[], header: readonly string[]): string {
  const names =
    group.length === 1 ? 'required column is missing' : `one of ${group.join(', ')} is required and missing`;
  return `${names}; the header has ${headerText(header)}`;
}

function sourceOf(
  mapping: ColumnMapping,
  fileName: string,
  indexOf: (name: string) => number,
): ValueSource | string {
  if (mapping.constant !== undefined) return { from: 'constant', value: mapping.constant };
  if (mapping.file_name !== undefined) {
    const found = new RegExp(mapping.file_name, 'u').exec(fileName);
    if (found === null)
      return `site.yaml takes it from the file's name, but "${fileName}" does not match ${mapping.file_name}`;
    const template = mapping.as ?? (found.length > 1 ? '$1' : '$&');
    return { from: 'constant', value: found[0].replace(new RegExp(mapping.file_name, 'u'), template) };
  }
  const names = mapping.join ?? mapping.first_of ?? [mapping.from ?? ''];
  return { from: 'columns', indexes: names.map(indexOf), combine: mapping.join ? 'join' : 'first' };
}

function unknownColumns(
  { header, input, file, register, sample }: PlanInput,
  used: ReadonlySet<string>,
): CountsFault[] {
  const ignored = new Set(input.ignore.map((name) => name.normalize('NFC').trim()));
  const faults: CountsFault[] = [];
  for (const [index, name] of header.entries()) {
    if (used.has(name)) continue;
    const values = sample.map((row) => row[index] ?? '');
    const holds = personalHeader(name) ?? personalColumn(values);
    const names = register.columns.map((column) => column.name);
    const unknown = names.includes(name)
      ? `site.yaml (columns) takes ${name} from elsewhere, so that this column is not used: name it there under ignore`
      : `not a column of ${register.id}; map it in site.yaml (columns) or name it there under ignore; known: ${names.join(', ')}`;
    const reason = holds
      ? `not a column of ${register.id}, and it looks like ${holds}; take it out of the file: a count file holds nothing of a person`
      : unknown;
    // To ignore a column does not make a person's data in it anonymous.
    if (!ignored.has(name) || holds !== null)
      faults.push({ file, line: 1, column: withoutPersons(name), value: '', reason });
  }
  return faults;
}

/** The header for a message. In a file without one, line 1 is somebody's row. */
function headerText(header: readonly string[]): string {
  return header.map(withoutPersons).join(', ');
}
