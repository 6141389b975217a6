import { ESLint } from 'eslint';
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rooms } from '../scripts/rooms.mjs';

const table = rooms as Record<string, { may: string[] }>;
const eslint = new ESLint();

async function wallComplaints(room: string, imported: string): Promise<string[]> {
  const code = `import * as x from '../${imported}/x.ts';\nexport { x };\n`;
  const [result] = await eslint.lintText(code, { filePath: `src/${room}/probe.ts` });
  return (result?.messages ?? [])
    .filter(({ ruleId }) => ruleId === 'no-restricted-imports')
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
      const complaints = await wallComplaints(room, other);
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
});
