import type { Language } from '../text/language.ts';

/**
 * What a point of a chart stands for. `withheld` is protected by the disclosure rule, `missing` was not collected,
 * `not_applicable` cannot be: the three and a true zero look different from each other in every chart.
 */
export type PointState = 'value' | 'withheld' | 'missing' | 'not_applicable';

export interface ChartPoint {
  /** Code of the category or year on the axis. */
  readonly key: string;
  /** Label on the axis, in the chart's language. */
  readonly label: string;
  /** What stands for the label where there is little room: "T1", "ĐK". The full one is in the point's title. */
  readonly short?: string | undefined;
  /** `null` unless `state` is `value`. */
  readonly value: number | null;
  readonly state: PointState;
  /** The value in words, as a screen reader says it and a tooltip shows it: "12.345 (sơ bộ)". */
  readonly spoken: string;
  /** Figures that are not firm (provisional, estimated, of few events) are drawn lighter, with a dashed line or outline. */
  readonly provisional: boolean;
  /** Bounds of the 95 % interval around the value: a band around one or two lines, a whisker on a bar. */
  readonly interval?: { readonly lower: number; readonly upper: number } | undefined;
}

export interface ChartSeries {
  readonly key: string;
  readonly label: string;
  readonly points: readonly ChartPoint[];
}

export interface ChartOptions {
  readonly language: Language;
  readonly title: string;
  /** What the chart shows in one or two sentences: the text a screen reader gets instead of the drawing. */
  readonly summary: string;
  /** Unit of measure, shown at the value axis: "ca sinh", "deaths". */
  readonly unit: string;
  readonly source: string;
  /** `fitted`: a line chart's axis may begin above zero, where all values do. */
  readonly axis?: 'fitted' | undefined;
  /** Digits after the decimal mark of the numbers at bars; as many as the most exact has where there is none. */
  readonly decimals?: number | undefined;
  /** What the lighter marks of this drawing stand for, where it is not "provisional or estimated". */
  readonly lighter?: string | undefined;
  /** What `...` stands for, where it is not "occurred but not collected". */
  readonly missing?: string | undefined;
  /** What a drawing without any category says, where it is not that there is no data. */
  readonly empty?: string | undefined;
  /** Printed inside the drawing of a simulated site, so that a copied image carries it. */
  readonly notice?: string | undefined;
  /** Prefix of the ids inside the SVG; two charts on one page need two. */
  readonly id: string;
}
