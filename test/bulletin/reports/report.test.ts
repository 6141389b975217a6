import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPublished } from '../../../scripts/publication/open-published.ts';
import { publish } from '../../../scripts/publication.ts';
import type { Bulletin } from '../../../src/bulletin/content.ts';
import { reportOf, type ReportGiven } from '../../../src/bulletin/reports/report.ts';
import type { BulletinSources } from '../../../src/bulletin/sources.ts';
import { compilePdf, openCompiler } from '../../../src/bulletin/typst/compile.ts';
import { typstDocument } from '../../../src/bulletin/typst/document.ts';
import type { Task } from '../../../src/settings/tasks.ts';
import type { ReleasedFigures } from '../../../src/catalogue/release-calendar.ts';
import { assessTargets } from '../../../src/programme/assess.ts';
import type { Report } from '../../../src/programme/programme-file.ts';
import { languages, type Language } from '../../../src/text/language.ts';
import { programmeWith } from '../../programme/trial.ts';
import { writeSmallSite } from '../../scripts/small-site.ts';
import { readPdf, withoutBlanks } from '../read-pdf.ts';
import { toldTexts } from '../told-figures.ts';

/* A site of 2022 to 2024, of which 2024 is provisional. */

let work = '';
let sources: BulletinSources;
let fonts: Buffer[] = [];

beforeAll(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'nien-giam-report-'));
  const site = await writeSmallSite(path.join(work, 'site'));
  const { folder, manifest } = await publish(site, path.join(work, 'build'), () => undefined);
  sources = await openPublished(manifest, path.join(folder, 'files'));
  fonts = await Promise.all(
    ['400', '600'].map((weight) => readFile(`src/bulletin/fonts/inter-${weight}.ttf`)),
  );
});
afterAll(() => rm(work, { recursive: true, force: true }));

const record: ReleasedFigures[] = [
  { id: '2025-1', date: '2025-01-15', years: { first: 2022, last: 2023 }, what: ['births'], tables: [] },
];
const programme = programmeWith(
  [
    'key: B1, direction: at_least, values: [{ year: 2023, value: 90 }, { year: 2025, value: 100 }], measured_by: { indicator: births_on_time_share }',
    'key: B2, direction: at_least, values: [{ year: 2023, value: 95 }], not_measured: { missing: { vi: số giấy, en: the papers }, from: { vi: xã, en: the commune } }',
    'key: B3, values: [{ year: 2025, done: true }], measured_by: { releases: { what: [births], within_years: 1 } }',
  ],
  record,
  '{ first: 2023, last: 2025 }',
  2022,
);
const task = {
  key: 't1',
  section: '',
  title: { vi: 'Tập huấn', en: 'Train' },
  lead: { vi: 'Xã A', en: 'Commune A' },
  with: { vi: '', en: '' },
  deadline: '2024-06',
  frequency: 'once',
  state: 'planned',
  evidence: '',
  evidenceTitle: { vi: '', en: '' },
  doneYears: [],
  doneOn: '',
} as const;

function given(report: Report, tasks: readonly Task[] = [task]): ReportGiven {
  const upTo = report.kind === 'programme' ? report.year : undefined;
  const open = (id: string) => sources.tables.get(id) ?? null;
  return {
    programme: { ...programme, tasks },
    assessments: assessTargets(programme, sources.manifest, open, upTo),
    duties: { years: sources.manifest.site.years, record, calendars: [] },
  };
}

const title = { vi: 'Báo cáo thử', en: 'Trial report' };
const upTo = (year: number): Report => ({ id: 'giua-ky', kind: 'programme', title, year });
const pair = (first: number): Report => ({
  id: 'hai-nam',
  kind: 'vital_statistics',
  title,
  years: { first, last: first + 1 },
});
const written = (report: Report, language: Language): Bulletin =>
  reportOf(sources, report, given(report), language);
const sectionIn = (report: Bulletin, id: string): string[] =>
  toldTexts({ ...report, sections: report.sections.filter((section) => section.id === id) });

describe('a report on the programme', () => {
  test('tells in Vietnamese what was reached, what cannot be measured, and what is to come', () => {
    const report = written(upTo(2023), 'vi');
    expect(report.draft).toBeNull();
    expect(report.summary).toBe(
      '3 chỉ tiêu, theo số liệu chính thức đến năm 2023. Đã đạt khi đến hạn: 1; chậm tiến độ: 1; chưa đo được: 1.',
    );
    expect(sectionIn(report, 'da-dat')).toEqual([
      'Đã đạt',
      'B1. Khai sinh. Năm 2023: 100,0\u00a0% (khoảng tin cậy 95\u00a0%: 91,2–100,0). Mục tiêu của năm 2023: ít nhất 90\u00a0%. Mục tiêu đã đạt. Năm gần đây: đăng ký muộn chưa về hết nên tỷ lệ còn giảm.',
    ]);
    expect(sectionIn(report, 'chua-do-duoc')).toEqual([
      'Chưa đo được, và còn thiếu số liệu gì',
      'B2. Khai sinh. Chưa đo được. Còn thiếu: số giấy. Có thể cung cấp: xã.',
    ]);
    expect(sectionIn(report, 'nhiem-vu').slice(1, 4)).toEqual([
      '1 nhiệm vụ, tình trạng tại ngày 31/12/2023.',
      'Sắp đến hạn: 1',
      'Tập huấn (trong tháng 6/2024; kế hoạch không nêu ngày; chủ trì: Xã A).',
    ]);
    expect(sectionIn(report, 'han-cong-bo')).toContain('Số liệu sinh: 2022 sau hạn.');
  });

  test('and in English', () => {
    const report = written(upTo(2023), 'en');
    expect(report.summary).toBe(
      '3 targets, by final figures up to 2023. Met when due: 1; behind: 1; not measurable yet: 1.',
    );
    expect(sectionIn(report, 'da-dat')[1]).toBe(
      'B1. Births. In 2023: 100.0% (95% interval: 91.2–100.0). The target for 2023: at least 90%. The target was met. Recent years: late registrations are still to come, and the share will fall.',
    );
    expect(sectionIn(report, 'trien-vong')[0]).toBe('Aims after 2023: pace and outlook');
    expect(sectionIn(report, 'han-cong-bo')).toContain('Births: 2022 after the term.');
  });

  test('tells tasks as they stood at the end of its year, or on the day it names, whenever it is written', () => {
    const done = {
      ...task,
      title: { vi: 'Kiểm tra', en: 'Inspect' },
      state: 'done',
      doneOn: '2024-03-01',
    } as const;
    const undated = { ...done, title: { vi: 'Rà soát', en: 'Review' }, doneOn: '' } as const;
    const tasksOf = (report: Report): string[] =>
      sectionIn(reportOf(sources, report, given(report, [done, undated]), 'en'), 'nhiem-vu').slice(1, -1);
    expect(tasksOf(upTo(2023))).toEqual([
      '2 tasks, as of 31 December 2023. Tasks that are done without a day on record are told as done.',
      'Coming up: 1',
      'Inspect (in 6/2024; the plan names no day; led by: Commune A).',
      'Done: 1',
      'Review (in 6/2024; the plan names no day; led by: Commune A).',
    ]);
    // Not beyond the day of the publication, and not before what the report names.
    expect(tasksOf(upTo(2025))[0]).toBe('2 tasks, as of 15 January 2025.');
    expect(tasksOf({ id: 'giua-ky', kind: 'programme', title, year: 2023, as_of: '2024-03-01' })).toContain(
      'Done: 2',
    );
  });

  test('is a draft while a year of it is provisional or to come, and says which', () => {
    const report = written(upTo(2025), 'vi');
    expect(report.draft?.text).toBe(
      'Bản nháp. Số liệu tính đến ngày 31/12/2024. Chưa hết năm hoặc còn sơ bộ: 2024. Chưa có số liệu: 2025. Không có ước đoán cho năm chưa có số liệu; báo cáo được viết lại ở mỗi kỳ công bố.',
    );
    expect(report.summary).toContain('theo số liệu chính thức đến năm 2023');
    expect(sectionIn(report, 'trich-dan').join(' ')).toContain('Báo cáo thử, tỉnh P (Bản nháp).');
    expect(written(upTo(2025), 'en').draft?.text).toBe(
      'Draft. Figures up to 31 December 2024. Not over, or provisional: 2024. No figures yet: 2025. No guess stands in the place of years without figures; the report is written anew with each release.',
    );
  });
});

describe('a report on two years', () => {
  test('begins with how complete registration is, and holds the two years beside each other', () => {
    const report = written(pair(2022), 'en');
    expect(report.draft).toBeNull();
    expect(report.sections.slice(0, 3).map(({ id }) => id)).toEqual([
      'chat-luong',
      'con-so-chinh',
      'thay-doi',
    ]);
    const births = sectionIn(report, 'sinh');
    expect(births.filter((text) => /^202\d/.test(text)).map((text) => text.slice(0, 4))).toContain('2022');
    const tables = report.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])),
    );
    expect(tables.length).toBeGreaterThan(3);
    for (const { view, id } of tables) {
      const shown =
        view.state.rows === 'year' ? view.rows : view.state.columns === 'year' ? view.columns : [];
      if (shown.length > 0)
        expect(
          shown.map(({ code }) => code),
          id,
        ).toEqual(['2022', '2023']);
      expect(view.state.rows === 'year' || view.state.columns !== 'sex', id).toBe(true);
    }
    const ids = report.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => ('id' in block ? [block.id] : [])),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('of which one has figures is a draft that tells that one alone, and no change', () => {
    const report = written(pair(2024), 'en');
    expect(report.draft?.text).toContain('Not over, or provisional: 2024. No figures yet: 2025.');
    expect(report.sections.map(({ id }) => id)).not.toContain('thay-doi');
    expect(sectionIn(report, 'con-so-chinh').join(' ')).toContain('In 2024, ');
  });

  test('of which none has figures tells none', () => {
    const report = written(pair(2026), 'vi');
    expect(report.summary).toBe('');
    expect(report.sections.map(({ id }) => id)).toEqual(['dinh-chinh', 'phuong-phap', 'trich-dan']);
  });
});

describe.each(languages)('a report as a PDF in %s', (language) => {
  const made = (report: Report): Uint8Array =>
    compilePdf(openCompiler(NodeCompiler, fonts), typstDocument(written(report, language), null));

  test.each([upTo(2025), pair(2022), pair(2026)])('tells all its content, tagged: %o', async (report) => {
    const { text, title: own, raw } = await readPdf(made(report));
    const content = written(report, language);
    expect(toldTexts(content).filter((one) => !text.includes(withoutBlanks(one)))).toEqual([]);
    expect(own).toBe(content.title);
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(raw).toContain('<pdfaid:part>2</pdfaid:part>');
  });

  test('says draft on its cover and on every page after it, and only where it is one', () => {
    const word = language === 'vi' ? 'Bản nháp' : 'Draft';
    const draft = typstDocument(written(upTo(2025), language), null).main;
    expect(draft).toMatch(new RegExp(`header: .*"${word}"`));
    expect(draft.slice(draft.indexOf('#title'), draft.indexOf('#outline'))).toContain(`#notice[#"${word}.`);
    expect(typstDocument(written(pair(2022), language), null).main).not.toContain(word);
  });
});
