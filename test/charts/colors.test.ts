import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { barFill } from '../../src/charts/bars.ts';
import { onStep } from '../../src/charts/palette.ts';
import * as palette from '../../src/charts/palette.ts';

const css = readFileSync(new URL('../../src/styles/charts.css', import.meta.url), 'utf8');
const [, light = '', dark = ''] = css.split(/^ *:root \{/m);

function role(block: string, name: string): string {
  const found = new RegExp(`--chart-${name}: (#[0-9a-f]{6});`).exec(block)?.[1];
  if (found === undefined) throw new Error(`no --chart-${name}`);
  return found;
}

/** Contrast ratio of two colours (WCAG 2.2, relative luminance). */
function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = linear(color);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function linear(color: string): number[] {
  return [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
}

for (const [theme, block] of [
  ['light', light],
  ['dark', dark],
] as const) {
  test(`${theme}: text has 4.5:1, also the names at the ends of lines, and the axis 3:1`, () => {
    const surface = role(block, 'surface');
    for (const name of [
      'ink',
      'muted',
      'series-0',
      'series-1',
      'series-2',
      'series-3',
      'series-4',
      'series-5',
    ]) {
      expect(contrast(role(block, name), surface), name).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(role(block, 'axis'), surface)).toBeGreaterThanOrEqual(3);
    expect(contrast(role(block, 'focus'), surface)).toBeGreaterThanOrEqual(3);
    expect(contrast(role(block, 'notice-ink'), role(block, 'notice-surface'))).toBeGreaterThanOrEqual(4.5);
  });
}

/**
 * A colour as readers with a colour blindness see it: Machado, Oliveira and Fernandes 2009, "A Physiologically-based
 * Model for Simulation of Color Vision Deficiency", severity 1, on linear light.
 */
const sights = {
  'full colour vision': [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;

/** Distance of two colours so seen, in hundredths of Oklab (Ottosson 2020): about 2 can just be told apart. */
function distance(one: string, other: string, sight: keyof typeof sights): number {
  const [a, b] = [oklab(seen(one, sight)), oklab(seen(other, sight))];
  return 100 * Math.hypot(...a.map((value, i) => value - (b[i] ?? 0)));
}

function seen(color: string, sight: keyof typeof sights): number[] {
  const light = linear(color);
  const matrix = sights[sight];
  return [0, 3, 6].map((row) => {
    const sum = light.reduce((all, part, i) => all + part * (matrix[row + i] ?? 0), 0);
    return Math.min(1, Math.max(0, sum));
  });
}

function oklab([r = 0, g = 0, b = 0]: readonly number[]): number[] {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

const six = [0, 1, 2, 3, 4, 5].map((place) => `series-${place}`);
const seven = [0, 1, 2, 3, 4, 5, 6].map((place) => `step-${place}`);

for (const [theme, block] of [
  ['light', light],
  ['dark', dark],
] as const) {
  // Parts of a stack do not touch: between them is a line of the surface's colour, which each has 3:1 against. Six
  // colours with 4.5:1 against the surface cannot have 3:1 against one another.
  test(`${theme}: series have 3:1 against the line between them, and two neighbours never the same texture`, () => {
    for (const name of six)
      expect(contrast(role(block, name), role(block, 'surface')), name).toBeGreaterThanOrEqual(3);
    const textures = six.map((_, index) => barFill('x', index));
    textures.slice(1).forEach((texture, i) => expect(texture).not.toBe(textures[i]));
  });

  test(`${theme}: what is written on a class has 4.5:1, and the hatching of withheld areas 3:1`, () => {
    seven.forEach((name, step) => {
      const written = onStep(step).class === 'on-low' ? 'ink' : 'surface';
      expect(contrast(role(block, name), role(block, written)), name).toBeGreaterThanOrEqual(4.5);
    });
    expect(contrast(role(block, 'muted'), role(block, 'surface'))).toBeGreaterThanOrEqual(3);
  });

  test(`${theme}: classes go away from the surface in even steps of luminance`, () => {
    const ratios = seven.map((name) => contrast(role(block, name), role(block, 'surface')));
    expect(ratios[0]).toBeGreaterThanOrEqual(1.5);
    ratios.slice(1).forEach((ratio, i) => {
      expect(ratio / (ratios[i] ?? 1)).toBeGreaterThanOrEqual(1.4);
      expect(ratio / (ratios[i] ?? 1)).toBeLessThanOrEqual(1.55);
    });
    // First and last of five, four and three classes are further apart still.
    expect((ratios.at(-1) ?? 0) / (ratios[0] ?? 1)).toBeGreaterThanOrEqual(8);
  });

  for (const sight of Object.keys(sights) as (keyof typeof sights)[]) {
    test(`${theme}: series and classes are told apart with ${sight}`, () => {
      const colors = six.map((name) => role(block, name));
      colors.forEach((one, i) => {
        for (const other of colors.slice(i + 1))
          expect(distance(one, other, sight)).toBeGreaterThanOrEqual(6);
      });
      const steps = seven.map((name) => role(block, name));
      steps.slice(1).forEach((step, i) => {
        expect(distance(step, steps[i] ?? '', sight)).toBeGreaterThanOrEqual(7);
      });
    });
  }
}

test('a saved drawing has the light colours of the page', () => {
  palette.stepColors.forEach((color, i) => expect(role(light, `step-${i}`)).toBe(color));
  palette.seriesColors.forEach((color, i) => expect(role(light, `series-${i}`)).toBe(color));
  const { surface, ink, muted, grid, axis, noticeInk, noticeSurface } = palette;
  const names = ['surface', 'ink', 'muted', 'grid', 'axis', 'notice-ink', 'notice-surface'];
  expect(names.map((name) => role(light, name))).toEqual([
    surface,
    ink,
    muted,
    grid,
    axis,
    noticeInk,
    noticeSurface,
  ]);
});
