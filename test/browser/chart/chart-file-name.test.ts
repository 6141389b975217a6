import { expect, test } from 'vitest';
import { chartFileName } from '../../../src/browser/chart/chart-file-name.ts';

test.each([
  ['Tử vong theo tuổi, Phường Đông Kinh, 2023', 'tu-vong-theo-tuoi-phuong-dong-kinh-2023.svg'],
  ['Births by sex, Lạng Sơn Province, 2017–2025', 'births-by-sex-lang-son-province-2017-2025.svg'],
  ['Mang thai, ≥ 35 tuổi: 1.000 ca', 'mang-thai-35-tuoi-1-000-ca.svg'],
  ['...', 'chart.svg'],
])('%s: %s', (title, name) => {
  expect(chartFileName(title, 'svg')).toBe(name);
});

test('a long title ends at a word', () => {
  const name = chartFileName('Nguyên nhân tử vong chính theo nhóm tuổi '.repeat(9), 'png');
  expect(name).toMatch(/^[a-z-]{80,100}\.png$/);
  expect(name).toMatch(/-(nguyen|nhan|tu|vong|chinh|theo|nhom|tuoi)\.png$/);
  expect(chartFileName('x'.repeat(300), 'png')).toBe(`${'x'.repeat(100)}.png`);
});
