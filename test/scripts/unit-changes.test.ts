import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/command.ts';
import { settingsOf } from '../../scripts/publication/disk.ts';
import { publishedUnitChanges } from '../../scripts/publication/unit-changes.ts';
import { readManifest } from '../../src/catalogue/manifest.ts';

/* What became of units, as the manifest tells it. */

test('Lạng Sơn: every commune that ended went somewhere whole, two of them in two parts', async () => {
  const settings = await settingsOf(path.join(root, 'data/lang-son'));
  const changes = publishedUnitChanges(settings);
  const keys = new Set(settings.units.map(({ key }) => key));
  const byUnit = Map.groupBy(changes, ({ from }) => from);
  expect(byUnit.size).toBe(194);
  for (const [from, parts] of byUnit) {
    expect(keys.has(from), from).toBe(true);
    expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  }
  expect(changes.every(({ to }) => keys.has(to))).toBe(true);
  expect(byUnit.get('06625-2025-06-30')).toEqual([
    { date: '2025-07-01', from: '06625-2025-06-30', to: '06625', share: 0.9 },
    { date: '2025-07-01', from: '06625-2025-06-30', to: '06637', share: 0.1 },
  ]);
  expect([...byUnit.values()].filter((parts) => parts.length > 1)).toHaveLength(2);
});

test('changes after the day whose units are today’s have not happened', async () => {
  const settings = await settingsOf(path.join(root, 'data/cam-giang'));
  expect(publishedUnitChanges(settings).map(({ from, to }) => [from, to])).toEqual([
    ['10888-2025-06-30', '10888'],
    ['10897-2025-06-30', '10888'],
    ['10918-2025-06-30', '10888'],
  ]);
  expect(publishedUnitChanges({ ...settings, units_as_of: '2025-06-30' })).toEqual([]);
});

test('a manifest from before the changes were published has none', () => {
  expect(readManifest('{"tables":[],"codelists":[]}').unitChanges).toEqual([]);
});
