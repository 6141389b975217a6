import { formatDay } from '../text/texts.ts';
import { calendarTextsOf } from '../text/calendar-texts.ts';
import type { Language } from '../text/language.ts';
import type { PublishingDuty } from '../programme/publishing-duties.ts';

/** Terms of one kind that ended alike, of years in a row. */
export interface TermRow {
  readonly kind: string;
  /** "2017–2024". */
  readonly years: string;
  /** The last day in time; of several years the first and the last of them. */
  readonly due: string;
  readonly published: string;
  readonly state: PublishingDuty['state'];
  readonly result: string;
}

/** The terms of a site as rows of a table: years in a row that were first public on the same day, alike, are one. */
export function termRows(duties: readonly PublishingDuty[], language: Language): TermRow[] {
  const words = calendarTextsOf(language);
  return runsOf(duties).map((run) => {
    const [first, last] = [run[0], run.at(-1)] as const;
    if (first === undefined || last === undefined) throw new Error('a run of no terms');
    const range = (from: string, to: string, dash: string): string =>
      from === to ? from : `${from}${dash}${to}`;
    return {
      kind: words.kinds[first.kind],
      years: range(String(first.year), String(last.year), '–'),
      due: range(formatDay(first.due, language), formatDay(last.due, language), ' – '),
      published: first.published === null ? words.notYet : formatDay(first.published, language),
      state: first.state,
      result: words.state[first.state],
    };
  });
}

/** The sentence that says that a term is over and was not kept; true from the day after it on. */
export function missedSentence({ kind, year, due }: PublishingDuty, language: Language): string {
  const words = calendarTextsOf(language);
  const day = formatDay(due, language);
  if (kind === 'calendar') return words.warning.calendar({ year: String(year), due: day });
  return words.warning.figures({ what: words.kinds[kind], years: String(year), due: day });
}

function runsOf(duties: readonly PublishingDuty[]): PublishingDuty[][] {
  const runs: PublishingDuty[][] = [];
  for (const duty of duties) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const isAlike =
      before?.kind === duty.kind &&
      before.state === duty.state &&
      before.published === duty.published &&
      before.year + 1 === duty.year;
    if (isAlike && run !== undefined) run.push(duty);
    else runs.push([duty]);
  }
  return runs;
}
