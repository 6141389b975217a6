import { pointOf } from '../browser/chart-of-view.ts';
import { isShown } from '../browser/main-figures.ts';
import type { TableView } from '../browser/view.ts';
import { sourceText } from '../browser/view-title.ts';
import { unitAt } from '../browser/view-units.ts';
import { totalCode, type Code } from '../catalogue/codelist.ts';
import type { Manifest } from '../catalogue/manifest.ts';
import type { ChartPoint } from '../charts/chart.ts';
import { maxSeries } from '../charts/palette.ts';
import { treemap, type TreeNode } from '../charts/treemap.ts';
import { causesTextsOf } from '../text/causes-texts.ts';
import type { Language } from '../text/language.ts';
import { textsOf } from '../text/texts.ts';

/**
 * The causes of death as a tree: chapters and what is in them, as large as the deaths from each. No more chapters have
 * a colour of their own than a reader tells apart: the smaller ones, and those of which no total is told, are together.
 *
 * @param view causes in rows, one column of deaths
 * @returns the whole, or `null` where no chapter has a figure
 */
export function causeTree(
  view: TableView,
  language: Language,
  href: (cause: Code) => string,
): TreeNode | null {
  const [column] = view.columns;
  if (column === undefined) return null;
  const partsOf = Map.groupBy(view.rows, ({ parent }) => parent);
  const nodeOf = (cause: Code): TreeNode[] => {
    const point = pointOf(view, cause, column, language);
    const children = (partsOf.get(cause.code) ?? []).flatMap(nodeOf);
    return point === null ? [] : [{ ...point, href: href(cause), children }];
  };
  const total = view.rows.find(({ code }) => code === totalCode);
  const whole = total === undefined ? null : pointOf(view, total, column, language);
  const chapters = (partsOf.get(totalCode) ?? []).flatMap(nodeOf);
  const told = chapters.filter(({ value }) => (value ?? 0) > 0);
  if (whole === null || told.length === 0) return null;
  const largest = told
    .toSorted((one, other) => (other.value ?? 0) - (one.value ?? 0))
    .slice(0, maxSeries - 1);
  const others = chapters.filter((chapter) => !largest.includes(chapter));
  return { ...whole, children: [...largest, ...togetherOf(others, language)] };
}

/** Chapters under one colour: as large as those of them that have a figure, as their sum is not a published one. */
function togetherOf(chapters: readonly TreeNode[], language: Language): TreeNode[] {
  if (chapters.length < 2) return [...chapters];
  const label = causesTextsOf(language).otherChapters;
  const group: ChartPoint = {
    key: 'others',
    label,
    value: null,
    state: 'missing',
    spoken: '',
    provisional: false,
  };
  return [{ ...group, children: chapters }];
}

/** The tree drawn at one width; `null` where there is nothing to draw. */
export function causeTreemap(
  view: TableView,
  site: Manifest['site'],
  language: Language,
  layout: { readonly width: number; readonly id: string },
  href: (cause: Code) => string,
): string | null {
  const [column] = view.columns;
  const root = causeTree(view, language, href);
  if (root === null || column === undefined) return null;
  const texts = causesTextsOf(language);
  const largest = view.rows
    .filter(({ parent }) => parent === totalCode)
    .map((chapter) => ({ chapter, cell: view.cell(chapter, column) }))
    .filter(({ cell }) => isShown(cell))
    .sort((one, other) => (other.cell.value ?? 0) - (one.cell.value ?? 0))
    .slice(0, 3)
    .map(({ chapter }) => chapter.label[language]);
  const year = view.fixed.find(({ list }) => list.dimension === 'year')?.code.label[language] ?? '';
  return treemap(
    root,
    {
      language,
      title: texts.treemapTitle(year),
      summary: texts.treemapSummary(largest),
      unit: unitAt(view, view.rows[0], column)[language],
      source: sourceText(view.table, site, language),
      notice: view.table.simulated ? textsOf(language).simulatedShort : undefined,
      id: layout.id,
    },
    { width: layout.width, standalone: false },
  );
}
