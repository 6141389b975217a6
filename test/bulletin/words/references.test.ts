import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { trials } from '../../publish-trial.ts';

/* The office's words through a whole publication: figures out of what was published, faults with file and line. */

const trial = trials({});
const inputs = `  - { register: births, files: births.csv, coverage: complete }
  - { register: deaths, files: deaths.csv, coverage: complete }`;
const years = ['2022', '2023', '2024'];
const events = (each: (year: string, unit: string) => string): string =>
  years.flatMap((year) => ['a', 'b', 'c'].map((unit) => each(year, unit))).join('\n');
const files = {
  'births.csv': `date,unit,sex,timeliness,mother_age,count\n${events((year, unit) => `${year}-05-03,${unit},F,on_time,25,${unit === 'a' ? 1200 : 40}`)}\n2024-05-04,a,M,on_time,16,2\n`,
  // Of few very young mothers the number is withheld, and every share made of it.
  'deaths.csv': `date,unit,sex,timeliness,age,count\n${events((year, unit) => `${year}-02-03,${unit},M,on_time,71,60`)}\n`,
};
const settings = { disclosure: '{ rule: threshold, threshold: 5 }' };
const words = (vi: string): string => `## vi\n\n${vi}\n\n## en\n\nThere were {births 2024} births.\n`;

describe('bulletins/<year>.md', () => {
  test('its figures are those of the published tables, in the numbers of each language', async () => {
    const site = {
      inputs,
      settings,
      files: { ...files, 'bulletins/2024.md': words('Có {births 2024} trẻ; xã a: {births 2023 a}.') },
    };
    const { folder } = await trial.publish(site);
    const published = JSON.parse(await readFile(path.join(folder, 'bulletins.json'), 'utf8')) as unknown;
    expect(published).toEqual({
      2024: {
        vi: [{ kind: 'paragraph', line: [{ kind: 'text', text: 'Có 1.282 trẻ; xã a: 1.200.' }] }],
        en: [{ kind: 'paragraph', line: [{ kind: 'text', text: 'There were 1,282 births.' }] }],
      },
    });
  });

  test('every fault of every text is told, and nothing is published', async () => {
    const said = await trial.refused({
      inputs,
      settings,
      files: {
        ...files,
        'bulletins/2024.md': words(
          'Có {births_under_20_share 2024} %, {crude_birth_rate 2024}, {births 1999}, {birth 2024}.',
        ),
        'bulletins/2023.md': words('<b>Chào</b> [x](/bang/khong-co/)'),
        'bulletins/notes.txt': 'x',
      },
    });
    for (const part of [
      'bulletins/2024.md: line 3: found "{births_under_20_share 2024}", which is withheld; allowed: a figure that is published',
      'bulletins/2024.md: line 3: found "{crude_birth_rate 2024}", which has no figure; allowed: a figure that is published',
      'bulletins/2024.md: line 3: found "{births 1999}"; allowed: a year from 2022 to 2024',
      'bulletins/2024.md: line 3: found "{birth 2024}"; allowed: a published indicator: births, deaths,',
      'bulletins/2023.md: line 3: found raw HTML "<b>"',
      'bulletins/2023.md: line 3: found the link "/bang/khong-co/"',
      'bulletins/notes.txt: found "notes.txt"; allowed: a year of the site, 2022.md to 2024.md',
    ])
      expect(said).toContain(part);
  });
});
