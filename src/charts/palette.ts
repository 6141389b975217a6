/**
 * The colours a drawing carries in its attributes, so that a saved SVG file has them too. On a page `charts.css`
 * sets the same roles, for light, dark, print and forced colours; its light values are these.
 *
 * Series colours keep 4.5:1 against the surface, since end labels are written in them, and stay apart for readers
 * with protanopia, deuteranopia and tritanopia when taken in this order.
 */
export const seriesColors = ['#2a62b6', '#bd570c', '#053d30', '#6d1c7c', '#6b4c12', '#6f7476'] as const;

/**
 * The classes of a map or a heat map, low to high, one step of the scale as far from the next in luminance as the
 * others: it reads in grey, on paper and for every kind of colour blindness. On a dark screen the high ones are light.
 */
export const stepColors = [
  '#95dae2',
  '#54bbd2',
  '#259cca',
  '#0c78bc',
  '#0859ac',
  '#133c8b',
  '#0f1d60',
] as const;

export const surface = '#ffffff';
export const ink = '#1b2733';
export const muted = '#55616d';
export const grid = '#e1e6ea';
export const axis = '#77838f';
export const noticeInk = '#7a3e00';
export const noticeSurface = '#fff3dc';

/** Most series a reader can tell apart in one drawing: one colour, marker and fill each. */
export const maxSeries = seriesColors.length;

/** Attributes of everything drawn in the colour of one step of the scale. */
export function stepPaint(step: number): { class: string; color: string } {
  return { class: `step-${step}`, color: stepColors[step] ?? ink };
}

/** What is written on a step of the scale: the ink on the three nearest to the surface, else the surface's colour. */
export function onStep(step: number): { class: string; color: string } {
  return step < 3 ? { class: 'on-low', color: ink } : { class: 'on-high', color: surface };
}

/** Attributes of everything drawn in the colour of one series: children use `currentColor`. */
export function seriesPaint(index: number): { class: string; color: string } {
  const place = index % maxSeries;
  return { class: `series-${place}`, color: seriesColors[place] ?? ink };
}
