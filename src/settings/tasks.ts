import { isDay } from '../text/days.ts';
import type { Localized } from '../text/language.ts';
import { faultsOfFile, readCsvTable, type CsvFault, type CsvRow } from './csv-table.ts';
import { repeatCheck, repeatedText } from './csv-values.ts';
import { quoted, type SettingsFault } from './faults.ts';

/* `programme/tasks.csv`: what a plan wants done, by whom and by when. */

/** The name of the file in the site folder. */
export const tasksFile = 'programme/tasks.csv';

/** How often a task comes round; `once` has a deadline, or none that the plan names. */
export const frequencies = ['once', 'yearly', 'continuous'] as const;
export const taskStates = ['planned', 'in_progress', 'done'] as const;

/** A task of the plan. What the plan does not say is empty. */
export interface Task {
  readonly key: string;
  /** The section of the plan it stands in. */
  readonly section: string;
  readonly title: Localized;
  readonly lead: Localized;
  readonly with: Localized;
  /** As the plan has it: a day, a month or a year. */
  readonly deadline: string;
  readonly frequency: (typeof frequencies)[number];
  readonly state: (typeof taskStates)[number];
  /** Of yearly tasks: the years for which it was done. */
  readonly doneYears: readonly number[];
  /** The day it was done, ISO; empty where it is not done, or nobody wrote the day down. */
  readonly doneOn: string;
  /** Where it can be seen: an address of this site, or of another. */
  readonly evidence: string;
  /** What is to be seen there; empty where the file does not say. */
  readonly evidenceTitle: Localized;
}

const columns = [
  'key',
  'section',
  'title_vi',
  'title_en',
  'lead_vi',
  'lead_en',
  'with_vi',
  'with_en',
  'deadline',
  'frequency',
  'state',
  'done_years',
  'evidence',
] as const;

/** Columns that a file may be without. */
const optional = ['done_on', 'evidence_title_vi', 'evidence_title_en'] as const;

/**
 * Reads the text of a `tasks.csv`.
 *
 * @returns the rows in the file's order, and every fault found; rows are only complete when there is no fault
 */
export function readTasks(csv: string | null): { tasks: Task[]; faults: SettingsFault[] } {
  if (csv === null) return { tasks: [], faults: [] };
  const { rows, faults } = readCsvTable(csv, columns, optional);
  const repeated = repeatCheck();
  const tasks = rows.flatMap(({ line, cell }): Task[] => {
    const fault = (column: string, allowed: string, found = quoted(cell(column))): void => {
      faults.push({ line, column, found, allowed });
    };
    const key = cell('key');
    if (!/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/.test(key)) fault('key', 'letters, digits and hyphens, as T1');
    const before = repeated(line, key);
    if (before !== null) fault('key', 'each key once', repeatedText(key, before));
    for (const language of ['vi', 'en'])
      if (cell(`title_${language}`) === '') fault(`title_${language}`, 'what is to be done');
    for (const who of ['lead', 'with'])
      if ((cell(`${who}_vi`) === '') !== (cell(`${who}_en`) === ''))
        fault(
          cell(`${who}_vi`) === '' ? `${who}_vi` : `${who}_en`,
          'the office in both languages, or in neither',
        );
    const deadline = cell('deadline');
    if (deadline !== '' && !isDay(lastDayOf(deadline)))
      fault(
        'deadline',
        'a day, a month or a year, as 2028-06-30, 2028-06 or 2028; empty where the plan names none',
      );
    const frequency = frequencies.find((one) => one === cell('frequency'));
    if (frequency === undefined) fault('frequency', frequencies.join(', '));
    const state = taskStates.find((one) => one === cell('state'));
    if (state === undefined) fault('state', taskStates.join(', '));
    const years = cell('done_years') === '' ? [] : cell('done_years').split(/\s+/);
    if (years.some((year) => !/^(19|20|21)\d\d$/.test(year)))
      fault('done_years', 'years with blanks between them, as 2026 2027');
    else if (years.length > 0 && frequency !== 'yearly')
      fault('done_years', 'empty: only yearly tasks have years');
    faults.push(...evidenceFaults(cell).map((one) => ({ line, ...one })));
    const doneOn = cell('done_on');
    if (doneOn !== '' && !isDay(doneOn))
      fault('done_on', 'the day it was done, as 2028-05-20; empty where it is not known');
    else if (doneOn !== '' && state !== 'done') fault('done_on', 'empty, or the state done');
    if (frequency === undefined || state === undefined) return [];
    const both = (what: string): Localized => ({ vi: cell(`${what}_vi`), en: cell(`${what}_en`) });
    return [
      {
        key,
        section: cell('section'),
        title: both('title'),
        lead: both('lead'),
        with: both('with'),
        ...{ deadline, frequency, state, doneOn },
        doneYears: years.map(Number),
        evidence: cell('evidence'),
        evidenceTitle: both('evidence_title'),
      },
    ];
  });
  return { tasks, faults: faultsOfFile(tasksFile, faults) };
}

function evidenceFaults(cell: CsvRow['cell']): Omit<CsvFault, 'line'>[] {
  const fault = (column: string, allowed: string): Omit<CsvFault, 'line'>[] => [
    { column, found: quoted(cell(column)), allowed },
  ];
  const [inVi, inEn] = [cell('evidence_title_vi') !== '', cell('evidence_title_en') !== ''];
  const evidence = cell('evidence');
  if (evidence !== '' && !/^(\/|https?:\/\/\S)\S*$/.test(evidence))
    return fault('evidence', 'an address: /bang/so-lieu-bao-cao/ on this site, or https://…');
  if (evidence === '' && (inVi || inEn)) return fault('evidence', 'the address of what the title is of');
  if (inVi !== inEn)
    return fault(
      inVi ? 'evidence_title_en' : 'evidence_title_vi',
      'the title in both languages, or in neither',
    );
  return [];
}

/** The last day of a day, a month or a year as a plan names it: `2028-06` is 30 June 2028. */
export function lastDayOf(deadline: string): string {
  if (/^\d{4}$/.test(deadline)) return `${deadline}-12-31`;
  if (!/^\d{4}-\d{2}$/.test(deadline)) return deadline;
  const days = ['31', '30', '29', '28'];
  const last = days.find((day) => isDay(`${deadline}-${day}`)) ?? '';
  return `${deadline}-${last}`;
}
