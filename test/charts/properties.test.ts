import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { barChart } from '../../src/charts/bar.ts';
import type { ChartOptions, ChartSeries } from '../../src/charts/chart.ts';
import type { ChartLayout } from '../../src/charts/frame.ts';
import { lineChart } from '../../src/charts/line.ts';
import { pyramidChart } from '../../src/charts/pyramid.ts';
import { anyLayout, anyOptions, oneSeries } from './arbitrary.ts';
import { parseSvg, textsOf } from './svg-reader.ts';

type Draw = (series: readonly ChartSeries[], options: ChartOptions, layout: ChartLayout) => string;

const empty: ChartSeries = { key: '', label: '', points: [] };
const kinds: Readonly<Record<string, { draw: Draw; most: number }>> = {
  line: { draw: lineChart, most: 6 },
  bar: { draw: barChart, most: 3 },
  pyramid: {
    draw: ([left = empty, right = empty], options, layout) => pyramidChart([left, right], options, layout),
    most: 2,
  },
};

for (const [kind, { draw, most }] of Object.entries(kinds)) {
  const drawn = fc.tuple(fc.array(oneSeries, { maxLength: most }), anyOptions, anyLayout);

  test(`a ${kind} chart of anything is well-formed, without NaN, Infinity or undefined, and without styles`, () => {
    fc.assert(
      fc.property(drawn, ([series, options, layout]) => {
        const svg = draw(series, options, layout);
        expect(svg).not.toMatch(/NaN|Infinity|undefined|null|\bstyle|<style|e[+-]\d/);
        const nodes = parseSvg(svg);
        const lengths = nodes.flatMap(({ attributes }) => [
          attributes['width'],
          attributes['height'],
          attributes['r'],
        ]);
        expect(lengths.filter((length) => length !== undefined && !(Number(length) > 0))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test(`a ${kind} chart shows nothing of the number behind a withheld or missing point`, () => {
    fc.assert(
      fc.property(drawn, fc.nat(1000), ([series, options, layout], other) => {
        const replaced = series.map((one) => ({
          ...one,
          points: one.points.map((point) =>
            point.state === 'value'
              ? point
              : { ...point, value: other, interval: { lower: other - 1, upper: other + 1 } },
          ),
        }));
        expect(draw(replaced, options, layout)).toBe(draw(series, options, layout));
      }),
    );
  });

  test(`a ${kind} chart writes every number in its language`, () => {
    const written = { vi: /^−?\d{1,3}(\.\d{3})*(,\d+)?$/, en: /^−?\d{1,3}(,\d{3})*(\.\d+)?$/ };
    const values = fc.array(
      fc.oneof(
        fc.nat(3_000_000),
        fc.nat(30_000).map((n) => n / 10),
      ),
      { minLength: 1, maxLength: 8 },
    );
    // Zero is a sign, not a digit: a bar chart of nothing else has no number to write.
    const some = values.filter((numbers) => numbers.some((value) => value !== 0));
    fc.assert(
      fc.property(some, fc.constantFrom('vi', 'en'), anyLayout, (numbers, language, layout) => {
        const points = numbers.map((value, i) => {
          const place = String.fromCodePoint(97 + i);
          return {
            key: place,
            label: place,
            value,
            state: 'value',
            spoken: 'x',
            provisional: false,
          } as const;
        });
        const one = { key: 's', label: 's', points };
        const options = { language, title: '', summary: '', unit: '', source: '', id: 'x' };
        const nodes = parseSvg(draw([one, one].slice(0, most), options, layout));
        const texts = textsOf(nodes, 'text').filter((text) => /\d/.test(text));
        expect(texts.length).toBeGreaterThan(0);
        for (const text of texts) expect(text).toMatch(written[language]);
      }),
    );
  });

  test(`a ${kind} chart has every point once, with what is said of it`, () => {
    const series: ChartSeries[] = Array.from({ length: most }, (_, i) => ({
      key: `s${i}`,
      label: `Series ${i}`,
      points: [
        { key: 'a', label: 'A', value: 3, state: 'value', spoken: `three ${i}`, provisional: false },
        { key: 'b', label: 'B', value: null, state: 'withheld', spoken: `withheld ${i}`, provisional: false },
        { key: 'c', label: 'C', value: 0, state: 'value', spoken: `zero ${i}`, provisional: true },
        { key: 'd', label: 'D', value: null, state: 'missing', spoken: `missing ${i}`, provisional: false },
      ],
    }));
    const options = { language: 'en', title: 'T', summary: 'S', unit: 'u', source: 's', id: 'x' } as const;
    const nodes = parseSvg(draw(series, options, { width: 340 }));
    const points = nodes.filter(({ attributes }) => attributes['class'] === 'point');
    const said = points.map(
      ({ attributes: a }) => `${a['data-series']} ${a['data-key']} ${a['data-spoken']}`,
    );
    const wanted = series.flatMap((one) => one.points.map((p) => `${one.key} ${p.key} ${p.spoken}`));
    expect(said.toSorted()).toEqual(wanted.toSorted());
    const titles = textsOf(nodes, 'title').slice(1);
    expect(titles.toSorted()).toEqual(
      series.flatMap((one) => one.points.map((p) => `${p.label}, ${one.label}: ${p.spoken}`)).toSorted(),
    );
  });

  test(`a ${kind} chart is named and described by its own title and summary, escaped`, () => {
    const options = {
      language: 'vi',
      title: `<&"'>`,
      summary: `a<b & c`,
      unit: '',
      source: '',
      id: 'x',
    } as const;
    const svg = draw([], options, { width: 340 });
    const [root, title, summary] = parseSvg(svg);
    expect(root?.attributes).toMatchObject({
      role: 'img',
      'aria-labelledby': 'x-title x-summary',
      lang: 'vi',
    });
    expect(title).toMatchObject({ name: 'title', attributes: { id: 'x-title' }, text: `<&"'>` });
    expect(summary).toMatchObject({ name: 'desc', attributes: { id: 'x-summary' }, text: 'a<b & c' });
  });
}
