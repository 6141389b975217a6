import type { Manifest } from '../catalogue/manifest.ts';
import { publishedCodelists } from '../catalogue/published-codelists.ts';
import { readAreas } from '../catalogue/unit-areas.ts';
import { formatNumber } from '../text/numbers.ts';
import { queryChartsOf } from '../text/query-charts-texts.ts';
import { queryTextsOf } from '../text/query-texts.ts';
import { textsOf } from '../text/texts.ts';
import { download } from './download.ts';
import { element } from './element.ts';
import { say as write, partOf } from './part-of.ts';
import type { QueryParts } from './query-parts.ts';
import type { ChartKind } from './sql/chart-kinds.ts';
import type { ChartSite } from './sql/result-chart.ts';
import { resultCsv, type QueryResult } from './sql/result.ts';
import { showResult, type ShownResult } from './sql/result-view.ts';

/** What one statement gave. */
export interface StatementResult {
  readonly sql: string;
  readonly result: QueryResult;
  /** Whether there was more of it. */
  readonly isCut: boolean;
  /** Milliseconds. */
  readonly took: number;
}

/** The results on the page: a table each, a drawing, files to take away. */
export function openResults(
  parts: QueryParts,
  { site, tables }: Pick<Manifest, 'site' | 'tables'>,
  said: (sentence: string) => void,
): { readonly show: (results: readonly StatementResult[]) => void } {
  const { language } = parts;
  const texts = textsOf(language);
  const query = queryTextsOf(language);
  let current: StatementResult | null = null;
  let shown: ShownResult | null = null;

  /** The result as it is seen: in the order the reader sorted it. */
  const sorted = (): QueryResult | null => {
    const order = shown?.order() ?? null;
    if (current === null || order === null) return current?.result ?? null;
    const { cell, number, ...rest } = current.result;
    return {
      ...rest,
      cell: (row, column) => cell(order[row] ?? row, column),
      number: (row, column) => number(order[row] ?? row, column),
    };
  };

  const pick = (one: StatementResult): void => {
    shown?.close();
    current = one;
    parts.result.hidden = false;
    shown = showResult(parts.resultTable, one.result, language, texts.queryResult, (sentence) => {
      said(sentence);
      // What is drawn stands in the order of the table.
      void drawChart();
    });
    parts.downloadSaid.textContent = '';
    void drawChart();
  };

  let known: Promise<ChartSite> | null = null;
  /** What the site knows of codes and places, put together when a drawing first asks for it. */
  const chartSite = (): Promise<ChartSite> => {
    known ??= chartSiteOf({ site, tables }, parts.areas);
    known.catch(() => (known = null));
    return known;
  };
  const drawChart = async (): Promise<void> => {
    const kind = parts.chartKind.value as ChartKind | '';
    parts.chartBox.hidden = kind === '';
    const own = current;
    if (kind === '' || own === null) return;
    let made: Readonly<Record<string, string>> = {};
    let [title, omitted] = ['', queryChartsOf(language).failed];
    try {
      const [{ resultChart }, about] = await Promise.all([import('./sql/result-chart.ts'), chartSite()]);
      const result = sorted();
      // Another was asked for meanwhile.
      if (result === null || own !== current || kind !== parts.chartKind.value) return;
      for (const [size, width] of Object.entries({ wide: 720, narrow: 340 })) {
        const options = {
          language,
          source: site.source[language],
          notice: site.simulated ? texts.simulatedShort : undefined,
          id: `ve-ket-qua-${size}`,
        };
        const chart = resultChart(result, kind, about, options, width);
        made = { ...made, [size]: chart.svg };
        [title, omitted] = [chart.title, chart.omitted];
      }
    } catch (error) {
      console.warn(error);
      made = {};
    }
    for (const size of ['wide', 'narrow']) {
      const place = partOf('result-chart')?.querySelector(`.chart-${size}`);
      if (place) place.innerHTML = made[size] ?? '';
    }
    write('result-title', title);
    write('result-omitted', omitted);
    const files = partOf('result-chart')?.querySelector<HTMLElement>('[data-save]');
    if (files) files.hidden = (made['wide'] ?? '') === '';
  };
  parts.chartKind.addEventListener('change', () => void drawChart());

  const save = async (
    make: (result: QueryResult, sql: string) => Promise<Blob>,
    ending: string,
  ): Promise<void> => {
    const result = sorted();
    if (current === null || result === null) return;
    parts.downloadSaid.textContent = '';
    try {
      download(await make(result, current.sql), fileName(site, ending));
    } catch (error) {
      console.error(error);
      parts.downloadSaid.textContent = query.downloadFailed;
    }
  };
  parts.download.addEventListener(
    'click',
    () =>
      void save(async (result) => {
        const text = await Promise.resolve(resultCsv(result, site.simulated));
        return new Blob([text], { type: 'text/csv;charset=utf-8' });
      }, 'csv'),
  );
  parts.downloadXlsx.addEventListener(
    'click',
    () =>
      void save(async (result, sql) => {
        const { resultWorkbook } = await import('./sql/result-files.ts');
        const bytes = resultWorkbook(result, { site, language, sql });
        return new Blob([bytes.slice()], {
          type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        });
      }, 'xlsx'),
  );
  parts.downloadParquet.addEventListener(
    'click',
    () =>
      void save(async (result, sql) => {
        const { resultParquet } = await import('./sql/result-files.ts');
        return new Blob([await resultParquet(result, { site, language, sql })], {
          type: 'application/vnd.apache.parquet',
        });
      }, 'parquet'),
  );

  return {
    show(results) {
      const buttons = results.map((one, at) => {
        const label = query.resultNumber(formatNumber(at + 1, language));
        const button = element('button', { type: 'button', class: 'chart-file', title: one.sql }, label);
        button.addEventListener('click', () => {
          for (const other of parts.picks.children)
            other.setAttribute('aria-pressed', String(other === button));
          pick(one);
        });
        button.setAttribute('aria-pressed', String(at === results.length - 1));
        return button;
      });
      parts.picks.replaceChildren(...(results.length > 1 ? buttons : []));
      const last = results.at(-1);
      if (last !== undefined) pick(last);
    },
  };
}

function fileName({ id, release, simulated }: Manifest['site'], ending: string): string {
  return `${id}-${release.id}-sql${simulated ? '-simulated' : ''}.${ending}`;
}

/** The codelists of a site's tables, and its places with their areas where it has any. */
async function chartSiteOf(
  { site, tables }: Pick<Manifest, 'site' | 'tables'>,
  areas: string,
): Promise<ChartSite> {
  const [{ mapUnits }, text] = await Promise.all([
    import('./sql/result-map.ts'),
    areas === '' ? '[]' : fetch(areas).then((response) => response.text()),
  ]);
  const lists = new Map(publishedCodelists(tables).map((list) => [list.dimension as string, list]));
  const known = readAreas(text);
  const units = mapUnits(lists.get('unit')?.codes ?? [], site.unit, known);
  return { lists, places: { units, areas: known } };
}
