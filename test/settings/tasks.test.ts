import { describe, expect, test } from 'vitest';
import { settingsFaultText } from '../../src/settings/faults.ts';
import { lastDayOf, readTasks } from '../../src/settings/tasks.ts';

const header =
  'key,section,title_vi,title_en,lead_vi,lead_en,with_vi,with_en,deadline,frequency,state,done_years,evidence\n';
const faultsOf = (row: string): string[] => readTasks(`${header}${row}\n`).faults.map(settingsFaultText);

test('no file: no tasks', () => {
  expect(readTasks(null)).toEqual({ tasks: [], faults: [] });
});

test('a task as the plan has it; what it does not say is empty', () => {
  const { tasks, faults } = readTasks(`${header}T1,,Báo cáo,Report,,,,,2028,once,planned,,\n`);
  expect(faults).toEqual([]);
  expect(tasks).toEqual([
    {
      key: 'T1',
      section: '',
      title: { vi: 'Báo cáo', en: 'Report' },
      lead: { vi: '', en: '' },
      with: { vi: '', en: '' },
      deadline: '2028',
      frequency: 'once',
      state: 'planned',
      doneYears: [],
      doneOn: '',
      evidence: '',
      evidenceTitle: { vi: '', en: '' },
    },
  ]);
});

describe('columns that may be left out', () => {
  const more = header.replace('\n', ',done_on,evidence_title_vi,evidence_title_en\n');
  const read = (row: string) => readTasks(`${more}${row}\n`);

  test('are the day a task was done, and what its evidence is called', () => {
    const row = 'T1,,a,b,,,,,2028,once,done,,https://a.example/b,2028-05-20,Báo cáo 12,Report 12';
    expect(read(row).faults).toEqual([]);
    expect(read(row).tasks[0]).toMatchObject({
      doneOn: '2028-05-20',
      evidenceTitle: { vi: 'Báo cáo 12', en: 'Report 12' },
    });
  });

  test.each([
    [
      'T1,,a,b,,,,,,once,done,,,20/5/2028,,',
      'column done_on: found "20/5/2028"; allowed: the day it was done',
    ],
    ['T1,,a,b,,,,,,once,planned,,,2028-05-20,,', 'column done_on: found "2028-05-20"; allowed: empty'],
    [
      'T1,,a,b,,,,,,once,done,,/bang/,,Bảng,',
      'column evidence_title_en: found ""; allowed: the title in both',
    ],
    ['T1,,a,b,,,,,,once,done,,,,Bảng,Table', 'column evidence: found ""; allowed: the address of what'],
  ])('%j', (row, fault) => {
    expect(read(row).faults.map(settingsFaultText).join('\n')).toContain(fault);
  });
});

test('a month and a year last until their last day', () => {
  expect([lastDayOf('2028'), lastDayOf('2028-02'), lastDayOf('2026-06'), lastDayOf('2026-06-03')]).toEqual([
    '2028-12-31',
    '2028-02-29',
    '2026-06-30',
    '2026-06-03',
  ]);
});

test.each([
  [
    'T1,,a,b,,,,,30/6/2028,once,planned,,',
    'line 2, column deadline: found "30/6/2028"; allowed: a day, a month',
  ],
  ['T1,,a,b,,,,,2028-13,once,planned,,', 'column deadline: found "2028-13"'],
  ['T1,,a,b,,,,,,often,planned,,', 'column frequency: found "often"; allowed: once, yearly, continuous'],
  ['T1,,a,b,,,,,,once,finished,,', 'column state: found "finished"; allowed: planned, in_progress, done'],
  ['T1,,a,,,,,,,once,planned,,', 'column title_en: found ""; allowed: what is to be done'],
  ['T1,,a,b,UBND xã,,,,,once,planned,,', 'column lead_en: found ""; allowed: the office in both languages'],
  ['T1,,a,b,,,,,,once,planned,2026,', 'column done_years: found "2026"; allowed: empty: only yearly tasks'],
  ['T1,,a,b,,,,,,yearly,planned,26,', 'column done_years: found "26"; allowed: years with blanks'],
  ['T1,,a,b,,,,,,once,done,,xem trang 3', 'column evidence: found "xem trang 3"; allowed: an address'],
  ['T 1,,a,b,,,,,,once,done,,', 'column key: found "T 1"'],
  [
    'T1,,a,b,,,,,,once,done,,\nT1,,a,b,,,,,,once,done,,',
    'line 3, column key: found T1 a second time (line 2)',
  ],
])('%j', (row, fault) => {
  expect(faultsOf(row).join('\n')).toContain(fault);
});
