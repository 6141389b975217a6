import { formatDay } from '../text/texts.ts';
import { calendarTextsOf, type CalendarTexts } from '../text/calendar-texts.ts';
import type { CalendarRelease } from '../catalogue/release-calendar.ts';
import type { Language } from '../text/language.ts';

/** An entry of the release calendar in words. */
export interface CalendarEntryWords {
  readonly id: string;
  /** Its day, ISO. */
  readonly date: string;
  readonly moment: string;
  readonly title: string;
  /** What it brings: "Figures for 2025: births and deaths, bulletin". */
  readonly brings: string;
  readonly state: keyof CalendarTexts['status'];
  readonly status: string;
  /** What became of its day, the last first, each with its reason. */
  readonly reasons: readonly string[];
  /** The release that brought it; none while it is to come. */
  readonly release: string | undefined;
}

/** An entry as a page tells it. */
export function entryWords(entry: CalendarRelease, language: Language): CalendarEntryWords {
  const words = calendarTextsOf(language);
  const [hour = '', minute = ''] = entry.time.split(':');
  const state = stateOf(entry);
  const subjects = entry.subjects.map((subject) => words.subjects[subject]).join(', ');
  return {
    id: entry.id,
    date: entry.date,
    moment: words.moment({
      day: formatDay(entry.date, language),
      hour: language === 'vi' ? String(Number(hour)) : hour,
      minute,
    }),
    title: entry.title[language],
    brings: `${words.figuresOf(String(entry.year))}: ${subjects}`,
    state,
    status: words.status[state],
    reasons: [
      ...(entry.status === 'cancelled' && entry.why !== undefined
        ? [words.cancelledFor(entry.why[language])]
        : []),
      ...entry.moves.toReversed().map(({ announced, from, why }) =>
        words.moved({
          announced: formatDay(announced, language),
          from: formatDay(from, language),
          why: why[language],
        }),
      ),
    ],
    release: entry.release,
  };
}

function stateOf({ status, release, moves }: CalendarRelease): keyof CalendarTexts['status'] {
  if (status === 'cancelled') return 'cancelled';
  if (release !== undefined) return 'released';
  return moves.length > 0 ? 'moved' : status;
}

/** The entries that are still to come, those that were released, the last first, and those that never will be. */
export function orderedEntries(entries: readonly CalendarRelease[]): {
  coming: readonly CalendarRelease[];
  past: readonly CalendarRelease[];
  cancelled: readonly CalendarRelease[];
} {
  const isCancelled = ({ status }: CalendarRelease): boolean => status === 'cancelled';
  const isReleased = ({ release }: CalendarRelease): boolean => release !== undefined;
  return {
    coming: entries.filter((entry) => !isReleased(entry) && !isCancelled(entry)),
    past: entries.filter(isReleased).toReversed(),
    cancelled: entries.filter(isCancelled).toReversed(),
  };
}
