import { ESLint } from 'eslint';
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rooms } from '../scripts/rooms.mjs';

const table = rooms as Record<string, { may: string[] }>;
const eslint = new ESLint();

async function wallComplaints(room: string, imported: string, kind = 'import'): Promise<string[]> {
  const code = `${kind} * as x from '${imported}';\nexport { x };\n`;
  const [result] = await eslint.lintText(code, { filePath: `src/${room}/probe.ts` });
  return (result?.messages ?? [])
    .filter(({ ruleId }) => ruleId?.endsWith('no-restricted-imports'))
    .map(({ message }) => message);
}

describe('the wall between counts and what is published', () => {
  const names = Object.keys(table);

  test('every folder of src is a room with a rule', () => {
    const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).filter((name) => name !== 'styles' && !(name in table))).toEqual(
      [],
    );
  });

  test.each(names)('%s: the linter refuses every room it may not import, and no other', async (room) => {
    for (const other of names.filter((name) => name !== room)) {
      const complaints = await wallComplaints(room, `../${other}/x.ts`);
      expect({ other, refused: complaints.length > 0 }).toEqual({
        other,
        refused: !table[room]?.may.includes(other),
      });
    }
  });

  test.each(['files', 'programme', 'bulletin', 'browser', 'components', 'layouts', 'pages'])(
    '%s reaches neither registers nor tables, through whatever rooms',
    (room) => {
      const reached = new Set<string>();
      const walk = (at: string): void => {
        for (const next of table[at]?.may ?? []) {
          if (reached.has(next)) continue;
          reached.add(next);
          walk(next);
        }
      };
      walk(room);
      expect([...reached].filter((name) => name === 'registers' || name === 'tables')).toEqual([]);
    },
  );

  test('the checks of a count file are the one folder of registers that browser may import', async () => {
    const complaints = (file: string): Promise<string[]> => wallComplaints('browser/check', file);
    expect(await complaints('../../registers/checks/check-file.ts')).toEqual([]);
    for (const file of [
      '../../registers/grain.ts',
      '../../registers/read.ts',
      '../../registers/checks.ts',
      '../../registers/checks-of-rows/x.ts',
      '../../registers/checks/../grain.ts',
      '../../registers/x/checks/y.ts',
    ])
      expect(await complaints(file), file).toHaveLength(1);
    for (const room of ['components', 'layouts', 'pages', 'files', 'programme', 'bulletin'])
      expect(await wallComplaints(room, '../registers/checks/check-file.ts'), room).toHaveLength(1);
  });

  test('from there nothing leads on to the counts, or into the browser with all that reads YAML', async () => {
    const complaints = (file: string, kind?: string): Promise<string[]> =>
      wallComplaints('registers/checks', file, kind);
    for (const file of ['../grain.ts', '../read.ts', '../../registers/grain.ts', '../../tables/compute.ts'])
      expect(await complaints(file), file).not.toEqual([]);
    expect(await complaints('../../settings/schema.ts')).not.toEqual([]);
    expect(await complaints('../../settings/schema.ts', 'import type')).toEqual([]);
    for (const file of ['./plan.ts', '../../settings/units.ts', '../../text/days.ts', 'papaparse'])
      expect(await complaints(file), file).toEqual([]);
  });
});
