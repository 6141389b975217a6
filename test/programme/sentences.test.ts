import { describe, expect, test } from 'vitest';
import { assessTargets } from '../../src/programme/assess.ts';
import type { Programme } from '../../src/programme/programme-file.ts';
import type { ReleasedFigures } from '../../src/catalogue/release-calendar.ts';
import { targetSentences } from '../../src/programme/sentences.ts';
import type { Language } from '../../src/text/language.ts';
import { manifestOf, programmeWith, siteOf, yearly, type TrialCell } from './trial.ts';

/* The sentences as readers see them, written out: a word that claims more than the figure would stand out here. */

const by = 'measured_by: { indicator: birth_completeness, table: birth_completeness }';
const due = '{ first: 2021, last: 2024 }';
const cell = (value: number, status = ''): TrialCell => ({
  value,
  lower: value - 1,
  upper: value + 1,
  status,
});
const rising = [80, 82, 84, 86, 88].map((value) => cell(value));

function said(
  programme: Programme,
  figures: readonly TrialCell[],
  language: Language,
  source = yearly('birth_completeness', 'birth_completeness', 2021, figures),
): string {
  const manifest = manifestOf(siteOf(2021, 2020 + figures.length), [source]);
  const [found] = assessTargets(programme, manifest, () => source);
  if (found === undefined) throw new Error('one target');
  return targetSentences(found, programme.plan?.baseline ?? 0, language).join(' ');
}

const targetOf = (values: string, years?: string): Programme =>
  programmeWith([`key: B1, direction: at_least, values: [${values}], ${by}`], [], years);

describe.each([
  [
    'on the way',
    targetOf('{ year: 2028, value: 94 }'),
    rising,
    'Năm 2025: 88,0\u00a0% (khoảng tin cậy 95\u00a0%: 87,0–89,0). Mục tiêu đến năm 2028: ít nhất 94\u00a0%. Từ năm 2021, bình quân mỗi năm tăng 2,0 điểm phần trăm; cần tăng 2,0 điểm phần trăm mỗi năm: đúng tiến độ.',
    'In 2025: 88.0% (95% interval: 87.0–89.0). The target by 2028: at least 94%. Since 2021 the average of a year has been a rise of 2.0 percentage points; a rise of 2.0 percentage points a year is needed: on the way.',
  ],
  [
    'behind',
    targetOf('{ year: 2028, value: 96 }'),
    rising,
    'Năm 2025: 88,0\u00a0% (khoảng tin cậy 95\u00a0%: 87,0–89,0). Mục tiêu đến năm 2028: ít nhất 96\u00a0%. Từ năm 2021, bình quân mỗi năm tăng 2,0 điểm phần trăm; cần tăng 2,7 điểm phần trăm mỗi năm: mới bằng 75\u00a0% tốc độ cần có.',
    'In 2025: 88.0% (95% interval: 87.0–89.0). The target by 2028: at least 96%. Since 2021 the average of a year has been a rise of 2.0 percentage points; a rise of 2.7 percentage points a year is needed: this is 75% of the pace needed.',
  ],
  [
    'moving away',
    targetOf('{ year: 2028, value: 96 }'),
    [cell(92), cell(91), cell(90)],
    'Năm 2023: 90,0\u00a0% (khoảng tin cậy 95\u00a0%: 89,0–91,0). Mục tiêu đến năm 2028: ít nhất 96\u00a0%. Từ năm 2021, bình quân mỗi năm giảm 1,0 điểm phần trăm, tức là ngày càng xa mục tiêu; cần tăng 1,2 điểm phần trăm mỗi năm.',
    'In 2023: 90.0% (95% interval: 89.0–91.0). The target by 2028: at least 96%. Since 2021 the average of a year has been a fall of 1.0 percentage points, away from the target; a rise of 1.2 percentage points a year is needed.',
  ],
  [
    'an interval on both sides',
    targetOf('{ year: 2028, value: 88.5 }'),
    rising,
    'Năm 2025: 88,0\u00a0% (khoảng tin cậy 95\u00a0%: 87,0–89,0). Mục tiêu đến năm 2028: ít nhất 88,5\u00a0%. Khoảng tin cậy có cả giá trị đạt lẫn chưa đạt mục tiêu: chưa thể nói là đã đạt.',
    'In 2025: 88.0% (95% interval: 87.0–89.0). The target by 2028: at least 88.5%. The interval holds values that reach the target and values that do not: that it is reached cannot be said yet.',
  ],
  [
    'an estimate that has reached it keeps its mark',
    targetOf('{ year: 2028, value: 80 }'),
    [cell(80), cell(82), cell(84, 'e')],
    'Năm 2023: 84,0\u00a0% (khoảng tin cậy 95\u00a0%: 83,0–85,0; ước tính). Mục tiêu đến năm 2028: ít nhất 80\u00a0%. Số liệu mới nhất đã đạt mục tiêu, trước hạn.',
    'In 2023: 84.0% (95% interval: 83.0–85.0; estimated). The target by 2028: at least 80%. The latest figure has reached the target before it is due.',
  ],
  [
    'met when it was due, with what came later',
    targetOf('{ year: 2024, value: 80 }', due),
    rising,
    'Năm 2024: 86,0\u00a0% (khoảng tin cậy 95\u00a0%: 85,0–87,0). Mục tiêu của năm 2024: ít nhất 80\u00a0%. Mục tiêu đã đạt. Năm mới nhất được xét, 2025: 88,0\u00a0% (khoảng tin cậy 95\u00a0%: 87,0–89,0).',
    'In 2024: 86.0% (95% interval: 85.0–87.0). The target for 2024: at least 80%. The target was met. The latest year that counts, 2025: 88.0% (95% interval: 87.0–89.0).',
  ],
  [
    'made of a provisional figure when it was due, which is no verdict though the year is final',
    targetOf('{ year: 2024, value: 98 }', due),
    [cell(80), cell(82), cell(84), cell(86, 'pe'), cell(88, 'e')],
    'Năm 2024: 86,0\u00a0% (khoảng tin cậy 95\u00a0%: 85,0–87,0; sơ bộ; ước tính). Mục tiêu của năm 2024: ít nhất 98\u00a0%. Con số để xét còn sơ bộ, vì tính từ số liệu sơ bộ của cơ quan khác: chưa thể nói là đạt hay không đạt. Năm mới nhất được xét, 2025: 88,0\u00a0% (khoảng tin cậy 95\u00a0%: 87,0–89,0; ước tính).',
    'In 2024: 86.0% (95% interval: 85.0–87.0; provisional; estimated). The target for 2024: at least 98%. The figure to judge by is provisional, as it is made from a provisional figure of another office: whether the target was met cannot be said yet. The latest year that counts, 2025: 88.0% (95% interval: 87.0–89.0; estimated).',
  ],
  [
    'withheld when it was due',
    targetOf('{ year: 2024, value: 80 }', due),
    [cell(99), cell(99), cell(99), 'withheld'],
    'Mục tiêu của năm 2024: ít nhất 80\u00a0%. Số liệu năm 2024 không công bố để bảo vệ cá nhân: không thể nói là đạt hay không đạt.',
    'The target for 2024: at least 80%. The figure of 2024 is withheld to protect people: whether the target was met cannot be said.',
  ],
  [
    'not measured',
    programmeWith([
      'key: B11, direction: at_least, values: [{ year: 2030, value: 100 }], not_measured: { missing: { vi: số báo tử, en: notices }, from: { vi: xã, en: the commune } }',
    ]),
    rising,
    'Chưa đo được. Còn thiếu: số báo tử. Có thể cung cấp: xã.',
    'Not measurable yet. Missing: notices. It could come from: the commune.',
  ],
] as readonly (readonly [string, Programme, readonly TrialCell[], string, string])[])(
  '%s',
  (_, programme, figures, vi, en) => {
    test('in Vietnamese', () => expect(said(programme, figures, 'vi')).toBe(vi));
    test('in English', () => expect(said(programme, figures, 'en')).toBe(en));
  },
);

test('of a share that late registrations lower yet it is said, once', () => {
  const source = yearly('timeliness_shares', 'births_on_time_share', 2021, rising);
  const programme = programmeWith([
    'key: B1, direction: at_least, values: [{ year: 2028, value: 94 }], measured_by: { indicator: births_on_time_share }',
  ]);
  expect(said(programme, rising, 'vi', source)).toMatch(
    /đúng tiến độ\. Năm gần đây: đăng ký muộn chưa về hết nên tỷ lệ còn giảm\.$/,
  );
  expect(said(programme, rising, 'en', source)).toMatch(
    /on the way\. Recent years: late registrations are still to come, and the share will fall\.$/,
  );
});

test('a duty to publish that was kept late says so', () => {
  const release = (id: string, date: string, last: number): ReleasedFigures => ({
    id,
    date,
    years: { first: 2021, last },
    what: ['births'],
    tables: [],
  });
  const programme = programmeWith(
    [
      'key: A16, values: [{ year: 2022, done: true }], measured_by: { releases: { what: [births], within_years: 1 } }',
    ],
    [release('2024-1', '2024-06-01', 2022), release('2025-1', '2025-03-01', 2024)],
    '{ first: 2021, last: 2024 }',
  );
  expect(said(programme, rising, 'vi')).toBe(
    'Đến hết năm 2022, trang này chưa công bố số liệu ấy: không đạt. Nơi khác có thể đã công bố. Số liệu các năm 2021–2022 được công bố lần đầu ngày 1/6/2024 (lần công bố 2024-1). Số liệu các năm 2023–2024 được công bố lần đầu ngày 1/3/2025 (lần công bố 2025-1). Muộn hơn hạn: 2021–2023.',
  );
  expect(said(programme, rising, 'en')).toBe(
    'By the end of 2022 this site had not published them: not met. They may have been published elsewhere. Figures of 2021–2022 were first released on 1 June 2024 (release 2024-1). Figures of 2023–2024 were first released on 1 March 2025 (release 2025-1). Later than due: 2021–2023.',
  );
});

test('a share that is not all of the cases never reads as all of them', () => {
  const target = targetOf('{ year: 2028, value: 100 }');
  expect(said(target, [99.9, 99.95, 99.97], 'en')).toContain('In 2023: 99.97%.');
  expect(said(target, [99.9, 99.95, 100], 'en')).toContain('In 2023: 100.0%.');
});
