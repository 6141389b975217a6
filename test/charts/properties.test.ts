import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { barChart } from '../../src/charts/bar.ts';
import { cartogram } from '../../src/charts/cartogram.ts';
import type { ChartOptions, ChartSeries } from '../../src/charts/chart.ts';
import { choropleth } from '../../src/charts/choropleth.ts';
import { dotPlot } from '../../src/charts/dot-plot.ts';
import type { ChartLayout } from '../../src/charts/frame.ts';
import { heatMap } from '../../src/charts/heat-map.ts';
import { lineChart } from '../../src/charts/line.ts';
import { pyramidChart } from '../../src/charts/pyramid.ts';
import { type Panel, smallMultiples } from '../../src/charts/small-multiples.ts';
import { stackedBarChart } from '../../src/charts/stacked-bar.ts';
import { treemap, type TreeNode } from '../../src/charts/treemap.ts';
import { anyLayout, anyOptions, oneSeries } from './arbitrary.ts';
import { textOutside } from './extents.ts';
import { parseSvg, textsOf } from './svg-reader.ts';

/** A series of figures as statistics have them: numbers of more than nine digits are wider than a phone's columns. */
function plain(one: ChartSeries): ChartSeries {
  const points = one.points.map((point) => ({
    ...point,
    value: point.value === null ? null : Math.round(point.value % 1e6),
    interval: undefined,
  }));
  return { ...one, points };
}

type Draw = (series: readonly ChartSeries[], options: ChartOptions, layout: ChartLayout) => string;

const empty: ChartSeries = { key: '', label: '', points: [] };

/** `numbers`: whether all it writes are numbers and names; `points`: whether what has no number is a point as well. */
interface Kind {
  readonly draw: Draw;
  readonly most: number;
  readonly numbers?: false;
  readonly points?: false;
}

const kinds: Readonly<Record<string, Kind>> = {
  line: { draw: lineChart, most: 6 },
  bar: { draw: barChart, most: 3 },
  stacked: { draw: stackedBarChart, most: 6 },
  'standing stacked': {
    draw: (series, options, layout) =>
      stackedBarChart(series, { ...options, direction: 'up', totals: series[0] }, layout),
    most: 6,
  },
  '100 per cent': {
    draw: (series, options, layout) =>
      stackedBarChart(series, { ...options, measure: 'shares', totals: series[1] }, layout),
    most: 6,
  },
  multiples: {
    draw: (series, options, layout) => smallMultiples(panelsOf(series, 2), options, layout),
    most: 6,
  },
  'multiples of bars': {
    draw: (series, options, layout) =>
      smallMultiples(panelsOf(series, 1), { ...options, form: 'bars' }, layout),
    most: 6,
  },
  heat: { draw: heatMap, most: 6, numbers: false },
  dots: {
    draw: (series, options, layout) =>
      dotPlot(series, { ...options, target: { value: 12.5, label: options.unit } }, layout),
    most: 3,
    numbers: false,
  },
  treemap: {
    draw: (series, options, layout) => treemap(treeOf(series), options, layout),
    most: 6,
    numbers: false,
    points: false,
  },
  map: {
    draw: ([one = empty], options, layout) => choropleth(one, unitsOf(one), options, layout),
    most: 1,
    numbers: false,
  },
  cartogram: {
    draw: ([one = empty], options, layout) => cartogram(one, unitsOf(one), options, layout),
    most: 1,
    numbers: false,
  },
  'cartogram of circles': {
    draw: ([one = empty], options, layout) => cartogram(one, unitsOf(one), { ...options, area: 'a' }, layout),
    most: 1,
    numbers: false,
  },
  pyramid: {
    draw: ([left = empty, right = empty], options, layout) => pyramidChart([left, right], options, layout),
    most: 2,
  },
};

/** Panels of `each` series, with keys that tell the panels apart. */
function panelsOf(series: readonly ChartSeries[], each: number): Panel[] {
  return Array.from({ length: Math.ceil(series.length / each) }, (_, i) => ({
    key: `p${i}`,
    label: series[i]?.label ?? '',
    series: series.slice(i * each, (i + 1) * each),
  }));
}

function treeOf(series: readonly ChartSeries[]): TreeNode {
  const none = { value: null, state: 'missing', spoken: '', provisional: false } as const;
  const children = series.map(({ key, label, points }) => ({ ...none, key, label, children: points }));
  return { ...none, key: '_T', label: 'T', children };
}

/** A unit for each key of the points, somewhere, some on one another. */
function unitsOf({ points }: ChartSeries) {
  const keys = [...new Set(points.map(({ key }) => key))];
  return keys.map((key, i) => {
    const [lon, lat] = [106 + ((i * 7) % 11) / 10, 21 + ((i * 5) % 8) / 10];
    const ring = [
      [lon, lat],
      [lon + 0.1, lat],
      [lon, lat + 0.1],
      [lon, lat],
    ];
    return {
      key,
      lon,
      lat,
      weight: (i * 37) % 100,
      geometry: { type: 'Polygon', coordinates: [ring] },
    } as const;
  });
}

for (const [kind, { draw, most, numbers = true, points: all = true }] of Object.entries(kinds)) {
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

  test.runIf(numbers)(`a ${kind} chart writes every number in its language`, () => {
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

  test.runIf(all)(`a ${kind} chart has every point once, with what is said of it`, () => {
    const series: ChartSeries[] = Array.from({ length: most }, (_, i) => ({
      key: `s${i}`,
      label: `Series ${i}`,
      points: [
        { key: 'a', label: 'A', value: 3, state: 'value', spoken: `three ${i}`, provisional: false },
        { key: 'b', label: 'B', value: null, state: 'withheld', spoken: `withheld ${i}`, provisional: false },
        { key: 'c', label: 'C', value: 0, state: 'value', spoken: `zero ${i}`, provisional: true },
        { key: 'd', label: 'D', value: null, state: 'missing', spoken: `missing ${i}`, provisional: false },
        {
          key: 'e',
          label: 'E',
          value: null,
          state: 'not_applicable',
          spoken: `none ${i}`,
          provisional: false,
        },
      ],
    }));
    const options = { language: 'en', title: 'T', summary: 'S', unit: 'u', source: 's', id: 'x' } as const;
    const nodes = parseSvg(draw(series, options, { width: 340 }));
    const points = nodes.filter(({ attributes }) => attributes['class'] === 'point');
    const said = points.map(
      ({ attributes: a }) => `${a['data-series']?.replace(/^p\d:/, '')} ${a['data-key']} ${a['data-spoken']}`,
    );
    const wanted = series.flatMap((one) => one.points.map((p) => `${one.key} ${p.key} ${p.spoken}`));
    expect(said.toSorted()).toEqual(wanted.toSorted());
    const titles = nodes.filter(
      ({ name, parent }) => name === 'title' && parent?.attributes['class'] === 'point',
    );
    const wantedTitles = series.flatMap((one) => one.points.map((p) => [p.label, one.label, p.spoken]));
    expect(titles).toHaveLength(wantedTitles.length);
    for (const [label = '', name = '', spoken = ''] of wantedTitles) {
      // A panel is named too.
      const found = titles.find(
        ({ text }) => text.startsWith(`${label}, ${name}`) && text.endsWith(`: ${spoken}`),
      );
      expect(found).toBeDefined();
    }
  });

  test(`in a ${kind} chart no text leaves the drawing`, () => {
    const named = fc.tuple(
      fc.array(oneSeries, { maxLength: most }),
      anyOptions,
      fc.integer({ min: 300, max: 1300 }),
    );
    fc.assert(
      fc.property(named, ([series, options, width]) => {
        const written = { ...options, decimals: undefined };
        expect(textOutside(parseSvg(draw(series.map(plain), written, { width })))).toEqual([]);
      }),
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
