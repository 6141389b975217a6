import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
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
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
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

test('a saved drawing has the light colours of the page', () => {
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
