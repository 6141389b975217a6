import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/catalogue/catalogue.ts';
import { indicatorOf } from '../../src/catalogue/indicators.ts';
import { readTargets, targetsFile, type TargetSetting } from '../../src/settings/targets.ts';
import { readTasks, tasksFile } from '../../src/settings/tasks.ts';

/* The programmes of the two sites are whole: every target of the plans stands there, and says how it is measured, or why not. */

const data = path.join(import.meta.dirname, '../../data');
const textOf = (site: string, name: string): string => readFileSync(path.join(data, site, name), 'utf8');
const keys = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);

/** What the plans ask for in numbers: key, year, value. */
const asked: Readonly<Record<string, readonly (readonly [string, number, number])[]>> = {
  'lang-son': [
    ['A1', 2024, 98],
    ['A2', 2024, 99],
    ['A3', 2020, 97],
    ['A3', 2024, 98.5],
    ['A4', 2020, 75],
    ['A4', 2024, 85],
    ['A5', 2020, 80],
    ['A5', 2024, 90],
    ['A6', 2020, 60],
    ['A6', 2024, 80],
    ['A7', 2020, 80],
    ['A7', 2024, 90],
    ['A8', 2020, -2],
    ['A9', 2020, 85],
    ['A9', 2024, 95],
    ['A10', 2020, 90],
    ['A10', 2024, 95],
    ['A11', 2020, 99],
    ['A14', 2024, 80],
    ['A15', 2024, 50],
  ],
  'cam-giang': [
    ['B1', 2028, 95],
    ['B1', 2030, 100],
    ['B2', 2028, 98],
    ['B2', 2030, 100],
    ['B3', 2028, 100],
    ['B4', 2028, 95],
    ['B5', 2028, 100],
    ['B6', 2030, 100],
    ['B7', 2028, 90],
    ['B8', 2028, 80],
    ['B9', 2028, 85],
    ['B9', 2030, 100],
    ['B10', 2028, 90],
    ['B10', 2030, 100],
    ['B11', 2030, 100],
    ['B12', 2028, 80],
    ['B12', 2030, 90],
    ['B13', 2030, -30],
    ['B14', 2028, 100],
    ['B14', 2030, 100],
    ['B15', 2028, 85],
    ['B15', 2030, 95],
  ],
};

describe.each([
  ['lang-son', keys('A', 18)],
  ['cam-giang', keys('B', 16)],
])('%s', (site, wanted) => {
  const { targets: list, faults } = readTargets(textOf(site, targetsFile));
  const targets: readonly TargetSetting[] = list?.targets ?? [];

  test('has every target of its plan, in its order', () => {
    expect(faults).toEqual([]);
    expect(targets.map(({ key }) => key)).toEqual(wanted);
  });

  test('with the values the plan names, and no others', () => {
    const told = targets.flatMap(({ key, values }) =>
      values.flatMap(({ year, value }) => (value === undefined ? [] : [[key, year, value]])),
    );
    expect(told).toEqual(asked[site]);
  });

  test('each is measured by what the catalogue knows, or says which figure is missing and who could give it', () => {
    for (const { key, measured_by: measure, not_measured: missing } of targets) {
      if (measure === undefined) {
        for (const text of [missing?.missing.vi, missing?.missing.en, missing?.from.vi, missing?.from.en])
          expect(text?.length, key).toBeGreaterThan(10);
        continue;
      }
      if (measure.indicator !== undefined) expect(indicatorOf(measure.indicator), key).toBeDefined();
      if (measure.share !== undefined)
        expect(
          catalogue.map(({ id }) => id),
          key,
        ).toContain(measure.share.table);
    }
  });

  test('its tasks are read, and none has an office or a day that is made up', () => {
    const { tasks, faults: taskFaults } = readTasks(textOf(site, tasksFile));
    expect(taskFaults).toEqual([]);
    expect(tasks.length).toBeGreaterThan(0);
    for (const { lead, deadline, state } of tasks) {
      expect(lead).toEqual({ vi: '', en: '' });
      expect(['', '2028', '2030']).toContain(deadline);
      expect(state).not.toBe('done');
    }
  });
});
