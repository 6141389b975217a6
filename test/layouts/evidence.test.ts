import { expect, test } from 'vitest';
import { evidenceLink } from '../../src/layouts/evidence.ts';
import { manifestOf, siteOf, tableOf } from '../programme/trial.ts';

const table = tableOf('births_by_sex', { year: ['2024'] }, () => 1, {
  slug: 'sinh-theo-gioi-tinh',
  title: { vi: 'Trẻ em sinh ra', en: 'Births' },
});
const manifest = manifestOf(siteOf(2022, 2024), [table]);
const none = { vi: '', en: '' };
const linkOf = (evidence: string, evidenceTitle = none): unknown[] => {
  const link = evidenceLink({ evidence, evidenceTitle }, manifest, { plan: null }, 'vi');
  return link === null ? [] : [link.href, link.text, link.host];
};

test.each([
  ['', none, []],
  ['/bang/sinh-theo-gioi-tinh/', none, ['/bang/sinh-theo-gioi-tinh/', 'Trẻ em sinh ra', null]],
  [
    '/bang/sinh-theo-gioi-tinh/?year=2024',
    none,
    ['/bang/sinh-theo-gioi-tinh/?year=2024', 'Trẻ em sinh ra', null],
  ],
  ['/tai-ve/', none, ['/tai-ve/', 'Tải về toàn bộ số liệu', null]],
  ['/chi-tieu/', { vi: 'Bảng theo dõi', en: 'Board' }, ['/chi-tieu/', 'Bảng theo dõi', null]],
  [
    'https://www.a.gov.vn/vb/B%C3%A1o%20c%C3%A1o.pdf',
    none,
    ['https://www.a.gov.vn/vb/B%C3%A1o%20c%C3%A1o.pdf', 'a.gov.vn: Báo cáo.pdf', null],
  ],
  ['https://a.gov.vn/', none, ['https://a.gov.vn/', 'a.gov.vn', null]],
  ['https://a.gov.vn/100%.pdf', none, ['https://a.gov.vn/100%.pdf', 'a.gov.vn: 100%.pdf', null]],
  [
    'https://a.gov.vn/x?id=3',
    { vi: 'Báo cáo 12', en: 'Report 12' },
    ['https://a.gov.vn/x?id=3', 'Báo cáo 12', 'a.gov.vn'],
  ],
])('%s %j reads as words', (evidence, title, link) => {
  expect(linkOf(evidence, title)).toEqual(link);
});

test('in English it leads to the English page', () => {
  expect(
    evidenceLink(
      { evidence: '/bang/sinh-theo-gioi-tinh/', evidenceTitle: none },
      manifest,
      { plan: null },
      'en',
    ),
  ).toEqual({ href: '/en/bang/sinh-theo-gioi-tinh/', text: 'Births', host: null });
});
