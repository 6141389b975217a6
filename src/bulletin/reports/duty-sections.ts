import { deadlineText } from '../../programme/deadline-text.ts';
import type { Programme } from '../../programme/programme-file.ts';
import { publishingDuties, type DutiesGiven, type DutyState } from '../../programme/publishing-duties.ts';
import { spans } from '../../programme/sentences.ts';
import { datedTasks, taskGroups, taskOnPastDay } from '../../programme/task-dates.ts';
import { calendarTextsOf } from '../../text/calendar-texts.ts';
import type { Language } from '../../text/language.ts';
import { formatNumber } from '../../text/numbers.ts';
import { programmeTextsOf } from '../../text/programme-texts.ts';
import { reportTextsOf } from '../../text/report-texts.ts';
import { formatDay } from '../../text/texts.ts';
import { paragraph, plain, sentences, type ContentBlock, type Section } from '../content.ts';
import { insideSentence } from '../sentences.ts';

/* What a programme's report says of what had to be done: tasks, and the site's own releases. */

/**
 * Tasks by how they stand on a day; `null` where the plan has none here.
 *
 * @param published the day of the publication: on one before, tasks are told as they stood then
 */
export function tasksSection(
  { plan, tasks: all }: Programme,
  { day, published }: { readonly day: string; readonly published: string },
  language: Language,
): Section | null {
  const isPast = day < published;
  const tasks = isPast ? all.map((task) => taskOnPastDay(task, day)) : all;
  if (tasks.length === 0) return null;
  const texts = reportTextsOf(language);
  const words = programmeTextsOf(language);
  const dated = datedTasks(tasks, day, plan?.years ?? null);
  const groups = taskGroups.flatMap((group): ContentBlock[] => {
    const own = dated.filter((one) => one.group === group);
    if (own.length === 0) return [];
    const count = formatNumber(own.length, language);
    return [
      {
        kind: 'paragraph',
        line: [{ kind: 'strong', text: texts.tasksGroup({ group: words.tasksGroups[group], count }) }],
      },
      {
        kind: 'list',
        items: own.map(({ task, year }) =>
          plain(
            texts.task({
              title: task.title[language],
              deadline: deadlineText(task, year, language),
              lead: task.lead[language],
            }),
          ),
        ),
      },
    ];
  });
  const planned = plan?.tasks !== undefined && plan.tasks > tasks.length ? plan.tasks : null;
  const lead = texts.tasksLead({
    count: formatNumber(tasks.length, language),
    day: formatDay(day, language),
  });
  const some = planned === null ? '' : ` ${words.tasksSome({ all: formatNumber(planned, language) })}`;
  const isAnyUndated = isPast && tasks.some(({ state, doneOn }) => state === 'done' && doneOn === '');
  const undated = isAnyUndated ? ` ${texts.tasksUndated}` : '';
  return {
    id: 'nhiem-vu',
    title: texts.sections.tasks,
    blocks: [paragraph(lead + some + undated), ...groups, link(texts.toTasks, '/nhiem-vu/')],
  };
}

const states: readonly DutyState[] = ['kept', 'late', 'overdue', 'due'];

/** What was public in time, late, or not yet, of what fell due in some years; `null` where nothing had to be. */
export function releasesSection(
  given: DutiesGiven,
  years: { readonly first: number; readonly last: number },
  language: Language,
): Section | null {
  const texts = reportTextsOf(language);
  const words = calendarTextsOf(language);
  const duties = publishingDuties(given).filter(
    ({ due }) => due >= `${years.first}-01-01` && due <= `${years.last}-12-31`,
  );
  const [first, last] = [given.record[0]?.date, given.record.at(-1)?.date];
  if (duties.length === 0 || first === undefined || last === undefined) return null;
  const said = [...Map.groupBy(duties, ({ kind }) => kind)].map(([kind, own]) => {
    const list = states.flatMap((state) => {
      const these = own.filter((one) => one.state === state);
      if (these.length === 0) return [];
      return texts.dutyYears({ state: insideSentence(words.state[state], language), years: spans(these) });
    });
    return texts.duty({ kind: words.kinds[kind], list: list.join('; ') });
  });
  return {
    id: 'han-cong-bo',
    title: texts.sections.releases,
    blocks: [
      paragraph(words.termsText),
      paragraph(texts.releasesLead(formatDay(last, language))),
      ...sentences(said),
      paragraph(words.recordBegins(formatDay(first, language))),
      link(texts.toCalendar, '/lich-cong-bo/'),
    ],
  };
}

function link(text: string, to: string): ContentBlock {
  return { kind: 'paragraph', line: [{ kind: 'link', text, to }] };
}
