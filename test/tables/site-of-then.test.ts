import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { trials } from '../publish-trial.ts';

/* A site may keep the map of an earlier day (units_as_of): then the units of that day are today's, ended or not. */

const { publish } = trials();
const mapFiles = {
  'units.csv': readFileSync(path.resolve('data/lang-son/units.csv')),
  'unit-changes.csv': readFileSync(path.resolve('data/lang-son/unit-changes.csv')),
};

test('a district of before July 2025', async () => {
  const published = await publish({
    inputs: `  - { register: births, files: b.csv, coverage: complete }
  - { register: marriages, files: m.csv, coverage: complete }`,
    files: {
      ...mapFiles,
      'b.csv':
        'date,timeliness,unit,sex,count\n2024-03,_U,05977,F,3\n2024-03,_U,05980-2025-06-30,M,4\n2024-03,_U,_U,F,1\n',
      'm.csv': 'date,unit,groom_age,bride_age,count\n2024-03,05977,30,27,2\n',
    },
    settings: { unit: '"178"', units_as_of: '2025-01-01' },
  });
  const bySex = await published.cells('sinh-theo-gioi-tinh');
  const units = ['178-2025-06-30', '05977-2025-06-30', '05980-2025-06-30', '_U', '05974-2025-06-30'];
  expect(units.map((unit) => bySex.get(`2024,${unit},_T`))).toEqual(['8,', '3,', '4,', '1,', '0,']);
  expect([...bySex.keys()].filter((key) => /^2024,(05977|20),/.test(key))).toEqual([]);
  expect((await published.cells('ket-hon-theo-tuoi')).get('2024,178-2025-06-30,_T,_T')).toBe('2,');
  const unitList = published.manifest.tables[0]?.codelists.find(({ dimension }) => dimension === 'unit');
  const codes = unitList?.codes ?? [];
  // Everything stands under the district.
  for (const { code, parent } of codes)
    expect(parent).toBe(code === '178-2025-06-30' ? null : '178-2025-06-30');
});
