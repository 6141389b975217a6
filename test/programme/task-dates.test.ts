import { expect, test } from 'vitest';
import { datedTask, datedTasks, deadlinesOf, taskOnPastDay } from '../../src/programme/task-dates.ts';
import type { Task } from '../../src/settings/tasks.ts';

const years = { first: 2026, last: 2030 };
const task = (own: Partial<Task> = {}): Task => ({
  key: 'T1',
  section: '',
  title: { vi: 'a', en: 'b' },
  lead: { vi: '', en: '' },
  with: { vi: '', en: '' },
  deadline: '',
  frequency: 'once',
  state: 'planned',
  doneYears: [],
  doneOn: '',
  evidence: '',
  evidenceTitle: { vi: '', en: '' },
  ...own,
});
const groupOf = (own: Partial<Task>, day: string): unknown[] => {
  const { group, due, year } = datedTask(task(own), day, years);
  return [group, due, year];
};

test.each([
  [{ deadline: '2028-06-30' }, '2028-06-30', ['due', '2028-06-30', null]],
  [{ deadline: '2028-06-30' }, '2028-07-01', ['overdue', '2028-06-30', null]],
  [{ deadline: '2028' }, '2028-12-31', ['due', '2028-12-31', null]],
  [{ deadline: '2028-02' }, '2028-03-01', ['overdue', '2028-02-29', null]],
  [{ deadline: '2028', state: 'done' as const }, '2030-01-01', ['done', '2028-12-31', null]],
  [{}, '2030-01-01', ['undated', null, null]],
  [{ frequency: 'continuous' as const }, '2030-01-01', ['running', null, null]],
  [{ frequency: 'yearly' as const }, '2026-10-15', ['due', '2026-12-31', 2026]],
  [{ frequency: 'yearly' as const }, '2027-01-01', ['overdue', '2026-12-31', 2026]],
  [{ frequency: 'yearly' as const, doneYears: [2026] }, '2027-01-01', ['due', '2027-12-31', 2027]],
  [
    { frequency: 'yearly' as const, doneYears: [2026, 2027], deadline: '2027' },
    '2028-01-01',
    ['done', null, null],
  ],
])('%j on %s', (own, day, expected) => {
  expect(groupOf(own, day)).toEqual(expected);
});

test('tasks stand in the order of their days, those without one last', () => {
  const tasks = [
    task({ key: 'a' }),
    task({ key: 'b', deadline: '2030' }),
    task({ key: 'c', frequency: 'yearly' }),
  ];
  expect(datedTasks(tasks, '2026-10-15', years).map((one) => one.task.key)).toEqual(['c', 'b', 'a']);
});

test('a calendar has the days that are left, and no day a plan does not name', () => {
  expect(deadlinesOf(task({ frequency: 'yearly', doneYears: [2028] }), '2027-01-01', years)).toEqual([
    { day: '2027-12-31', year: 2027 },
    { day: '2029-12-31', year: 2029 },
    { day: '2030-12-31', year: 2030 },
  ]);
  expect(deadlinesOf(task({ deadline: '2028' }), '2026-10-15', years)).toEqual([
    { day: '2028-12-31', year: null },
  ]);
  expect(deadlinesOf(task(), '2026-10-15', years)).toEqual([]);
  expect(deadlinesOf(task({ deadline: '2028', state: 'done' }), '2026-10-15', years)).toEqual([]);
});

test('a task that was done is done from its day on; before, it stands as one that is not', () => {
  const done = { deadline: '2028-06-30', state: 'done', doneOn: '2028-05-20' } as const;
  expect(groupOf(done, '2028-05-20')).toEqual(['done', '2028-06-30', null]);
  expect(groupOf(done, '2028-05-19')).toEqual(['due', '2028-06-30', null]);
  expect(groupOf({ ...done, doneOn: '2029-01-10' }, '2028-12-31')).toEqual(['overdue', '2028-06-30', null]);
  expect(groupOf({ ...done, doneOn: '' }, '2026-01-01')).toEqual(['done', '2028-06-30', null]);
});

test('on a past day a yearly task was done for no year that was not over', () => {
  const yearly = task({ frequency: 'yearly', doneYears: [2026, 2027, 2028, 2029, 2030] });
  const on = (day: string): unknown[] => {
    const { group, due, year } = datedTask(taskOnPastDay(yearly, day), day, years);
    return [group, due, year];
  };
  expect(on('2028-12-31')).toEqual(['due', '2029-12-31', 2029]);
  expect(on('2028-06-30')).toEqual(['due', '2028-12-31', 2028]);
  expect(on('2030-12-31')).toEqual(['done', null, null]);
});
