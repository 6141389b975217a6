import { lastDayOf, type Task } from '../settings/tasks.ts';

/* When tasks are due, as of a day: that of the release, never the clock. */

export type TaskGroup = 'overdue' | 'due' | 'undated' | 'running' | 'done';

/** In the order pages tell them. */
export const taskGroups: readonly TaskGroup[] = ['overdue', 'due', 'running', 'undated', 'done'];

/** A task with the day it is due next, or was due first of what is not done. */
export interface DatedTask {
  readonly task: Task;
  readonly group: TaskGroup;
  /** ISO; `null` where the plan names no date. */
  readonly due: string | null;
  /** Of a yearly task: the year it is about. */
  readonly year: number | null;
}

/**
 * Where a task stands on a day; one that was done later is not done yet. A yearly task is due at the end of each year of the plan for which it is not done, the
 * first of them first; one that is due on the day itself is not overdue yet.
 *
 * @param years of the plan; `null` where it does not say
 */
export function datedTask(
  task: Task,
  day: string,
  years: { readonly first: number; readonly last: number } | null,
): DatedTask {
  if (isDone(task, day)) return { task, group: 'done', due: dueOf(task), year: null };
  if (task.frequency === 'continuous') return { task, group: 'running', due: null, year: null };
  if (task.frequency === 'yearly') return yearlyTask(task, day, years);
  const due = dueOf(task);
  if (due === null) return { task, group: 'undated', due, year: null };
  return { task, group: due < day ? 'overdue' : 'due', due, year: null };
}

/** Without a day on record a task that is done counts as done on any day. */
function isDone({ state, doneOn }: Task, day: string): boolean {
  return state === 'done' && doneOn <= day;
}

/**
 * A task as it can be told of a day that is past: a yearly one was done then for years that were over. What else has
 * become of it since is told by the day it was done.
 */
export function taskOnPastDay(task: Task, day: string): Task {
  return { ...task, doneYears: task.doneYears.filter((year) => `${year}-12-31` <= day) };
}

function dueOf({ deadline }: Task): string | null {
  return deadline === '' ? null : lastDayOf(deadline);
}

function yearlyTask(task: Task, day: string, years: { first: number; last: number } | null): DatedTask {
  if (years === null) return { task, group: 'running', due: null, year: null };
  // Until when it goes on, where the task itself says so.
  const last = Math.min(years.last, task.deadline === '' ? years.last : Number(task.deadline.slice(0, 4)));
  for (let year = years.first; year <= last; year += 1) {
    if (task.doneYears.includes(year)) continue;
    const due = `${year}-12-31`;
    return { task, group: due < day ? 'overdue' : 'due', due, year };
  }
  return { task, group: 'done', due: null, year: null };
}

/** All tasks in the order of their days, those of one day in the file's order. */
export function datedTasks(
  tasks: readonly Task[],
  day: string,
  years: { readonly first: number; readonly last: number } | null,
): DatedTask[] {
  return tasks
    .map((task) => datedTask(task, day, years))
    .toSorted((one, other) => compare(one.due ?? '9999', other.due ?? '9999'));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The days for a calendar: of a yearly task every year that is left, of another its deadline. */
export function deadlinesOf(
  task: Task,
  day: string,
  years: { readonly first: number; readonly last: number } | null,
): { readonly day: string; readonly year: number | null }[] {
  if (isDone(task, day) || task.frequency === 'continuous') return [];
  const due = dueOf(task);
  if (task.frequency === 'once') return due === null ? [] : [{ day: due, year: null }];
  if (years === null) return [];
  const last = Math.min(years.last, task.deadline === '' ? years.last : Number(task.deadline.slice(0, 4)));
  return Array.from({ length: Math.max(0, last - years.first + 1) }, (_, at) => years.first + at)
    .filter((year) => !task.doneYears.includes(year) && `${year}-12-31` >= day)
    .map((year) => ({ day: `${year}-12-31`, year }));
}
