import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bibtexText, citationOf, type CitedTable } from '../../src/files/citation.ts';

const cited: CitedTable = {
  key: 'lang-son-dan-so-2026-1',
  publisher: 'Cục Thống kê & Đăng ký tỉnh Lạng Sơn',
  title: 'Tử vong theo tuổi, 100 % số đã đăng ký',
  site: 'Niên giám hộ tịch tỉnh Lạng Sơn',
  release: { id: '2026_1', date: '2026-10-05' },
  cutOff: '2026-09-30',
  address: 'https://example.org/bang/tu-vong_theo-tuoi/',
  accessed: '2/1/2027',
  simulated: false,
};

test('short and long: who, what, which release, where and when it was read', () => {
  const { short, long } = citationOf(cited, 'vi');
  expect(short).toBe(
    'Cục Thống kê & Đăng ký tỉnh Lạng Sơn (2026), “Tử vong theo tuổi, 100 % số đã đăng ký”, kỳ công bố 2026_1.',
  );
  expect(long).toBe(
    'Cục Thống kê & Đăng ký tỉnh Lạng Sơn (2026). “Tử vong theo tuổi, 100 % số đã đăng ký”. Niên giám hộ tịch tỉnh Lạng Sơn, kỳ công bố 2026_1 (ngày 5/10/2026), số liệu tính đến ngày 30/9/2026. https://example.org/bang/tu-vong_theo-tuoi/ (truy cập ngày 2/1/2027).',
  );
  expect(citationOf(cited, 'en').long).toContain(
    'release 2026_1 (5 October 2026), counted up to 30 September 2026. https://example.org/',
  );
});

test('BibTeX: Vietnamese letters as they are, what TeX would run escaped, the address untouched', () => {
  expect(citationOf(cited, 'vi').bibtex).toBe(`@misc{lang-son-dan-so-2026-1,
  author = {{Cục Thống kê \\& Đăng ký tỉnh Lạng Sơn}},
  title = {{Tử vong theo tuổi, 100 \\% số đã đăng ký}},
  howpublished = {Niên giám hộ tịch tỉnh Lạng Sơn},
  year = {2026},
  url = {https://example.org/bang/tu-vong_theo-tuoi/},
  urldate = {2/1/2027},
  note = {Kỳ công bố 2026\\_1 ngày 5/10/2026, số liệu tính đến ngày 30/9/2026},
}
`);
});

test('what is simulated says so in each of the three', () => {
  for (const language of ['vi', 'en'] as const)
    for (const text of Object.values(citationOf({ ...cited, simulated: true }, language)))
      expect(text).toContain(
        language === 'vi' ? 'Số liệu mô phỏng, không phải số liệu thật' : 'Simulated data, not real figures',
      );
});

test.each([
  ['Nguyễn Thị Ánh', 'Nguyễn Thị Ánh'],
  ['{a}', '\\{a\\}'],
  ['a\\b', 'a\\textbackslash{}b'],
  ['~50 #1 $2 x^2', '\\textasciitilde{}50 \\#1 \\$2 x\\textasciicircum{}2'],
])('%s as a field', (text, field) => {
  expect(bibtexText(text)).toBe(field);
});

test('no text ends its field: braces in it are escaped or in pairs', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      let depth = 0;
      for (const [, escaped, brace] of bibtexText(text).matchAll(/(\\.)|([{}])/gsu)) {
        if (escaped === undefined) depth += brace === '{' ? 1 : -1;
        if (depth < 0) return false;
      }
      return depth === 0;
    }),
  );
});
