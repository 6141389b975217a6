import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { countsFaultText } from '../../src/registers/checks/faults.ts';
import { registers, type RegisterId } from '../../src/registers/checks/register.ts';
import { goodRows, inPlaceOf, neverRepeated, rowCases, type Changes, type Row } from './fault-cases.ts';
import { goldenTexts } from './golden-texts.ts';
import { checkText, readText } from './trial-file.ts';
import { trialSettings } from './trial-site.ts';

/* Every fault of a row, in every register, with the whole of what the person who made the file is told. */

const settings = trialSettings();
/** A good row on line 2 and the changed ones from line 3 on, under the columns of all. */
function fileOf(good: Row, ...changed: Changes[]): string {
  const names = columnsOf(good, Object.assign({}, ...changed) as Changes);
  const first = names.map((name) => good[name] ?? inPlaceOf[name] ?? changed[0]?.[name] ?? '');
  const others = changed.map((changes) => names.map((name) => changes[name] ?? good[name] ?? ''));
  return [names, first, ...others].map((cells) => `${cells.map(quoted).join(',')}\n`).join('');
}
const columnsOf = (good: Row, changes: Changes): string[] =>
  [...new Set([...Object.keys(good), ...Object.keys(changes)])].filter((name) => changes[name] !== null);
const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

describe.each(Object.keys(registers) as RegisterId[])('a row of %s', (id) => {
  const golden = goldenTexts(path.resolve(`test/registers/fixtures/faults/${id}.txt`));
  const good = goodRows[id];
  const cases = rowCases(id);

  test.each(cases)('%s', async (name, changes) => {
    const { account, faults } = await checkText(settings, id, fileOf(good, changes));
    const told = faults.map(countsFaultText).join('\n');
    expect(told).not.toBe('');
    expect(told).not.toMatch(neverRepeated);
    // A fault of the header refuses the file; one of a row that row alone.
    const lines = new Set(faults.map(({ line }) => line));
    if (account === null) expect([[1], [null], [null, 1]]).toContainEqual([...lines]);
    else {
      expect(account).toMatchObject({ read: 2, accepted: 1, rejected: 1 });
      expect([...lines]).toEqual([3]);
    }
    golden.expect(name, told);
  });

  test('the golden file has no other case', () => {
    golden.expectNoOthers();
  });

  test('the publication counts the rows without fault, and tells the same of the others', async () => {
    const { account, faults } = await readText(settings, id, fileOf(good, {}));
    expect(faults).toEqual([]);
    expect(account).toMatchObject({ read: 2, accepted: 2, rejected: 0 });
    const ofRows: Changes[] = [];
    for (const [, changes] of cases)
      if ((await checkText(settings, id, fileOf(good, changes))).account !== null) ofRows.push(changes);
    expect(ofRows.length).toBeGreaterThan(cases.length / 2);
    for (const [, same] of Map.groupBy(ofRows, (changes) => columnsOf(good, changes).join())) {
      const file = fileOf(good, ...same);
      const read = await readText(settings, id, file);
      expect(read.account).toMatchObject({ read: 1 + same.length, accepted: 1, rejected: same.length });
      expect(read.faults).toEqual((await checkText(settings, id, file)).faults);
    }
  });
});
