import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../command.ts';
import { measured } from './measured.ts';

/** How long the pages of a site took. */
export interface PagesRun {
  readonly pages: number;
  readonly seconds: number;
  /** Peak resident memory in bytes, of counting and drawing. */
  readonly memory: number;
}

const folder = path.join(root, 'build', 'bench', 'page-growth');

/** Builds made provinces of so many communes, each with two pages in both languages' stead, the smallest first. */
export async function pagesRuns(communes: readonly number[]): Promise<PagesRun[]> {
  const runs: PagesRun[] = [];
  for (const count of communes) {
    await rm(folder, { recursive: true, force: true });
    await writeProvince(path.join(folder, 'site'), count);
    const { output, memory } = measured('run-build.ts', path.join(folder, 'site'), folder);
    const seconds = Number(/pages ([\d.]+) s/.exec(output)?.[1]);
    const files = await readdir(path.join(folder, 'dist'), { recursive: true });
    runs.push({ pages: files.filter((file) => file.endsWith('.html')).length, seconds, memory });
  }
  await rm(folder, { recursive: true, force: true });
  return runs;
}

/** Births of three years by place and sex: what grows with the communes is their pages. */
async function writeProvince(site: string, communes: number): Promise<void> {
  await mkdir(site, { recursive: true });
  const codes = Array.from({ length: communes }, (_, index) => `c${index + 1}`);
  const years = ['2022', '2023', '2024'];
  const place = (code: string, index: number): string =>
    `${code},,,commune,P,Xã ${code},Commune ${code},,${106 + (index % 60) / 60},${20 + Math.floor(index / 60) / 60}`;
  const files = {
    'site.yaml': `id: growth
title: { vi: Tỉnh P, en: Province P }
publisher: { name: { vi: Thử, en: Trial } }
unit: P
units_as_of: 2024-01-01
years: { first: 2022, last: 2024, provisional: [2024] }
cut_off: 2024-12-31
release: { id: "2025-1", date: 2025-01-15 }
simulated: true
source: { vi: Thử, en: Trial }
disclosure: { rule: exact, reason: { vi: Số liệu giả, en: Made-up counts } }
inputs:
  - { register: births, files: births.csv, coverage: complete }
`,
    'units.csv': `code,valid_from,valid_to,level,parent,name_vi,name_en,area,lon,lat
P,,,province,,Tỉnh P,Province P,,,
${codes.map(place).join('\n')}
`,
    'unit-changes.csv': 'date,from_code,to_code,share\n',
    'population.csv': `year,unit,sex,age,count\n${years
      .flatMap((year) =>
        [['P', 1000 * communes] as const, ...codes.map((code) => [code, 1000] as const)].map(
          ([code, count]) => `${year},${code},_T,_T,${count}`,
        ),
      )
      .join('\n')}\n`,
    'births.csv': `date,unit,sex,timeliness,count\n${years
      .flatMap((year) =>
        codes.flatMap((code, index) => [
          `${year}-05-03,${code},M,on_time,${9 + (index % 7)}`,
          `${year}-06-03,${code},F,on_time,${8 + (index % 5)}`,
        ]),
      )
      .join('\n')}\n`,
  };
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(site, name), content);
}

/** The runs as a line for the screen. */
export function pagesRunsText(runs: readonly PagesRun[]): string {
  const told = runs.map(
    ({ pages, seconds, memory }) =>
      `${pages} pages ${seconds.toFixed(1)} s (${((seconds / pages) * 1000).toFixed(1)} ms a page, ${(memory / 1e9).toFixed(2)} GB)`,
  );
  return `Growth of pages: ${told.join('; ')}`;
}
