import { describe, expect, test } from 'vitest';
import { standaloneChart, type DrawnChart } from '../../src/charts/standalone.ts';
import { parseSvg } from './svg-reader.ts';

const drawn: DrawnChart = {
  kind: 'chart chart-line',
  role: 'img',
  language: 'vi',
  title: 'Trẻ em sinh ra <theo> giới tính',
  summary: 'Năm 2025 có 10.992 trẻ em.',
  id: 'chart',
  width: 720,
  height: 420,
  content: '<g xmlns="http://www.w3.org/2000/svg"><text>Nguồn: Sở Tư pháp</text></g>',
  note: 'Biểu đồ chỉ vẽ 15 dòng lớn nhất; bảng có đủ.',
};
const faces = [
  { weight: 400, base64: 'cmVndWxhcg==' },
  { weight: 600, base64: 'c2VtaWJvbGQ=' },
];

describe('a drawing of a page as a file of its own', () => {
  const svg = standaloneChart(drawn, faces);

  test('is well-formed, and as wide as the drawing with its margins', () => {
    expect(() => parseSvg(svg)).not.toThrow();
    expect(/viewBox="([^"]*)"/.exec(svg)?.[1]).toMatch(/^0 0 760 \d+$/);
  });

  test('has the title twice: for screen readers and for the eye', () => {
    expect(svg).toContain('<title id="chart-title">Trẻ em sinh ra &lt;theo&gt; giới tính</title>');
    expect(svg).toMatch(/class="heading"[^>]*>Trẻ em sinh ra &lt;theo&gt; giới tính</);
    expect(svg).toContain('<desc id="chart-summary">Năm 2025 có 10.992 trẻ em.</desc>');
  });

  test('has the drawing as it is, and below it what it leaves out', () => {
    expect(svg).toContain(drawn.content);
    expect(svg).toMatch(/class="note"[^>]*>Biểu đồ chỉ vẽ 15 dòng lớn nhất; bảng có đủ\.</);
    expect(standaloneChart({ ...drawn, note: '' }, faces)).not.toContain('class="note"');
  });

  test('carries both weights of the typeface and refers to nothing outside', () => {
    for (const { weight, base64 } of faces)
      expect(svg).toContain(
        `font-weight:${weight};src:url(data:font/woff2;base64,${base64}) format('woff2')`,
      );
    const addresses = [...svg.matchAll(/url\(([^)]*)\)|(?:href|src)="([^"]*)"/g)].map(
      ([, url, href]) => url ?? href,
    );
    expect(addresses.filter((address) => !/^(#|data:)/.test(address ?? ''))).toEqual([]);
  });

  test('lies on an opaque white ground', () => {
    expect(svg).toMatch(/<rect class="surface" width="760" height="\d+" fill="#ffffff"\/>/);
  });
});
