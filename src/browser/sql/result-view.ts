import type { Language } from '../../text/language.ts';
import { queryTextsOf } from '../../text/query-texts.ts';
import { element } from '../element.ts';
import { rowOrder } from './result-order.ts';
import { resultLines, type QueryResult } from './result.ts';
import { rowsAt, scrolledHeight, type RowFrame } from './visible-rows.ts';

/* A result in its frame: only the rows that are seen are in the page, whatever the result's length. */

/** As the style sheet has it (`.result-rows`). */
const rowHeight = 32;

/** A result on the page. */
export interface ShownResult {
  /** The rows in the order they are shown in. */
  order(): readonly number[] | Uint32Array | null;
  close(): void;
}

/**
 * Shows a result in a frame that scrolls, with headers that sort.
 *
 * @param said hears what was sorted, in words
 */
export function showResult(
  frame: HTMLElement,
  result: QueryResult,
  language: Language,
  caption: string,
  said: (sentence: string) => void,
): ShownResult {
  const texts = queryTextsOf(language);
  const lines = resultLines(result, language);
  const end = new AbortController();
  const { signal } = end;
  let sorting = new AbortController();
  let order: Uint32Array | null = null;
  let sorted: { readonly column: number; readonly descending: boolean } | null = null;

  const table = element('table', { class: 'result-rows', 'aria-rowcount': String(result.rows + 1) });
  table.append(element('caption', { class: 'sr-only' }, caption));
  const head = table.createTHead().insertRow();
  head.innerHTML = lines.head.join('');
  head.setAttribute('aria-rowindex', '1');
  for (const header of head.cells) {
    const button = element('button', { type: 'button', class: 'sort', title: texts.sortHint });
    button.append(...header.childNodes);
    header.append(button);
  }
  const body = table.createTBody();
  const space = element('div', { class: 'result-space' }, table);
  frame.replaceChildren(space);
  frame.scrollTop = 0;

  const measure = (): RowFrame => ({
    rows: result.rows,
    rowHeight,
    headHeight: table.tHead?.offsetHeight ?? rowHeight,
    seen: frame.clientHeight,
  });
  const draw = (): void => {
    const size = measure();
    space.style.height = `${scrolledHeight(size)}px`;
    const { first, count, top } = rowsAt(size, frame.scrollTop);
    table.style.top = `${top}px`;
    const rows = Array.from({ length: count }, (_, at) => {
      const row = order?.[first + at] ?? first + at;
      return `<tr aria-rowindex="${first + at + 2}">${lines.row(row)}</tr>`;
    });
    body.innerHTML = rows.join('');
    keepWidths(head);
    // The frame is as wide as its table, as long as there is room.
    space.style.width = `${table.offsetWidth}px`;
  };
  let waiting = 0;
  const drawSoon = (): void => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(draw);
  };
  frame.addEventListener('scroll', drawSoon, { signal, passive: true });
  const watcher = new ResizeObserver(drawSoon);
  watcher.observe(frame);

  const sortBy = async (column: number): Promise<void> => {
    sorting.abort();
    sorting = new AbortController();
    const own = sorting.signal;
    const next =
      sorted?.column !== column
        ? { column, descending: result.columns[column]?.numeric === true }
        : sorted.descending === (result.columns[column]?.numeric === true)
          ? { column, descending: !sorted.descending }
          : null;
    frame.setAttribute('aria-busy', 'true');
    try {
      const made = next && (await rowOrder(result, column, next.descending, language, own));
      if (own.aborted) return;
      [order, sorted] = [made, next];
      for (const [at, header] of [...head.cells].entries()) {
        if (at === next?.column)
          header.setAttribute('aria-sort', next.descending ? 'descending' : 'ascending');
        else header.removeAttribute('aria-sort');
      }
      const name = result.columns[column]?.name ?? '';
      said(next === null ? texts.sortedNot : texts.sortedBy({ column: name, descending: next.descending }));
      draw();
    } catch (error) {
      // Another column was asked for meanwhile, or another result came.
      if (!own.aborted) throw error;
    } finally {
      if (!own.aborted) frame.removeAttribute('aria-busy');
    }
  };
  head.addEventListener('click', ({ target }) => {
    const header = target instanceof Element ? target.closest('th') : null;
    if (header !== null) void sortBy(header.cellIndex);
  });
  // Not higher than its rows, so that a short result leaves no empty frame.
  frame.style.height = `${Math.min(result.rows, 16) * rowHeight + (table.tHead?.offsetHeight ?? rowHeight) + 18}px`;
  draw();
  return {
    order: () => order,
    close() {
      end.abort();
      sorting.abort();
      watcher.disconnect();
    },
  };
}

/** Columns may grow as wider rows come, and never jump back. */
function keepWidths(head: HTMLTableRowElement): void {
  for (const header of head.cells) {
    const width = header.offsetWidth;
    if (width > Number.parseFloat(header.style.minWidth || '0')) header.style.minWidth = `${width}px`;
  }
}
