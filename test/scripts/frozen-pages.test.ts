import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freeze, type FinishedBuild } from '../../scripts/release/freeze.ts';
import { builtSmallSite, hashesIn, type SmallSite } from './small-site.ts';

/* A bulletin or report that was released stays as it was, page, PDF and leaflets; what was wrong in it is told above it. */

let work: string;
let site: string;
let dist: string;
let frozen: Record<string, string>;

const build = (own: SmallSite): Promise<FinishedBuild> => builtSmallSite(site, work, own);
const text = '{ vi: Thử, en: Trial }';
/** A report on two years that are over, and one of which the second is not. */
const programme = `programme:
  title: ${text}
  issuer: ${text}
  level: province
  legal_source: ${text}
  years: { first: 2022, last: 2024 }
  baseline: 2022
  reports:
    - { id: hai-nam-2023, kind: vital_statistics, title: ${text}, years: { first: 2022, last: 2023 } }
    - { id: hai-nam-2024, kind: vital_statistics, title: ${text}, years: { first: 2023, last: 2024 } }
targets:
  - key: A1
    subject: births
    title: ${text}
    definition: ${text}
    direction: above
    values: [{ year: 2024, value: 98 }]
    not_measured: { missing: ${text}, from: ${text} }
`;
const isBulletin = (file: string): boolean => /^(en\/)?(ban-tin\/\d{4}|bao-cao\/hai-nam-2023)/.test(file);
const bulletinsIn = (hashes: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(hashes).filter(([file]) => isBulletin(file)));

beforeAll(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'nien-giam-bulletins-'));
  site = path.join(work, 'site');
  dist = path.join(work, 'dist', 'small');
  await mkdir(path.join(site, 'programme'), { recursive: true });
  await writeFile(path.join(site, 'programme', 'targets.yaml'), programme);
  const { folder } = await freeze(await build({}), '2025-1');
  frozen = await hashesIn(path.join(folder, 'trang'));
});
afterAll(() => rm(work, { recursive: true, force: true }));

test('a release has its bulletins and reports, in both languages, with all they are shown with', async () => {
  const files = Object.keys(frozen);
  expect(files).toEqual(
    expect.arrayContaining([
      'ban-tin/2022/index.html',
      'ban-tin/2022.pdf',
      'ban-tin/2023/index.html',
      'ban-tin/2023/a.pdf',
      'en/ban-tin/2023/index.html',
      'en/ban-tin/2023.pdf',
      'bao-cao/hai-nam-2023/index.html',
      'en/bao-cao/hai-nam-2023.pdf',
    ]),
  );
  // The year that is not over has none, a report on it is a draft, and the lists go on.
  expect(
    files.filter((file) => /ban-tin\/(2024|index)|(^|\/)bao-cao\/(hai-nam-2024|index)/.test(file)),
  ).toEqual([]);
  expect(await readFile(path.join(dist, 'bao-cao/hai-nam-2024/index.html'), 'utf8')).toContain(' data-draft');
  expect(bulletinsIn(await hashesIn(dist))).toEqual(bulletinsIn(frozen));
  const page = await readFile(path.join(dist, 'ban-tin/2023/index.html'), 'utf8');
  const shownWith = [...page.matchAll(/(?:href|src)="\/(_astro\/[^"]+)"/g)].map(([, file = '']) => file);
  expect(shownWith.length).toBeGreaterThan(0);
  expect(files).toEqual(expect.arrayContaining(shownWith));
  // A style sheet's typefaces too.
  expect(files.filter((file) => file.endsWith('.woff2'))).not.toEqual([]);
});

test('a later release with other words serves them as they were, and has none of its own for these years', async () => {
  const next = await build({ title: 'Khác', release: '2025-2', date: '2025-06-16', girls: 13 });
  expect(await readFile(path.join(dist, 'index.html'), 'utf8')).toContain('Khác');
  const served = await hashesIn(dist);
  for (const [file, hash] of Object.entries(frozen)) expect([file, served[file]]).toEqual([file, hash]);
  const { folder } = await freeze(next, '2025-2');
  const own = Object.keys(await hashesIn(path.join(folder, 'trang')));
  expect(own.filter((file) => !/^(en\/)?nhung\//.test(file))).toEqual([]);
});

test('a correction stands above the bulletin it is about, which is not changed for it', async () => {
  await appendFile(
    path.join(site, 'releases.yaml'),
    'corrections:\n  - { date: 2025-07-01, release: 2025-1, bulletin: 2023, what: { vi: "Số <sai>.", en: A wrong number. }, why: { vi: Đếm thiếu., en: Not all were counted. } }\n',
  );
  await build({ title: 'Khác', release: '2025-2', date: '2025-06-16', girls: 13 });
  const served = await hashesIn(dist);
  const changed = Object.keys(frozen).filter((file) => served[file] !== frozen[file]);
  expect(changed).toEqual(['ban-tin/2023/index.html', 'en/ban-tin/2023/index.html']);
  const page = await readFile(path.join(dist, 'ban-tin/2023/index.html'), 'utf8');
  const aside = /<aside class="addenda".*?<\/aside>/.exec(page)?.[0] ?? expect.fail('no addendum');
  expect(aside).toContain('Ngày 1/7/2025, kỳ công bố 2025-1: Số &lt;sai&gt;. Lý do: Đếm thiếu.');
  const original = path.join('trang', 'ban-tin/2023/index.html');
  const asReleased = await readFile(path.join(site, 'published', '2025-1', original), 'utf8');
  expect(page.replace(aside, '<div data-addenda></div>')).toBe(asReleased);
  // What was released is still to be had, byte for byte.
  expect(await readFile(path.join(dist, 'du-lieu/phat-hanh/2025-1', original), 'utf8')).toBe(asReleased);
});
