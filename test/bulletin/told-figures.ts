import { cellSymbol, hasInterval, intervalText } from '../../src/browser/cell-text.ts';
import { sortedRows } from '../../src/browser/sort.ts';
import { headerLabels } from '../../src/browser/table-html.ts';
import type { Bulletin, ContentBlock } from '../../src/bulletin/content.ts';
import { cellState } from '../../src/catalogue/cell-marks.ts';
import type { Language } from '../../src/text/language.ts';

/**
 * All that a bulletin tells, as texts that have to stand in any drawing of it as they are: sentences, key figures, and of
 * each table its rows with every figure, status and interval.
 */
export function toldTexts({ sections, language }: Bulletin): string[] {
  return sections.flatMap(({ title, blocks }) => [
    title,
    ...blocks.flatMap((block) => textsIn(block, language)),
  ]);
}

function textsIn(block: ContentBlock, language: Language): string[] {
  switch (block.kind) {
    case 'paragraph':
      return block.line.map(({ text }) => text);
    case 'list':
      return block.items.map((line) => line.map(({ text }) => text).join(''));
    case 'key_figures':
      return block.figures.flatMap(({ value, label, change }) => [`${value}${label}${change}`]);
    case 'chart':
      return [block.title];
    case 'targets':
      return block.rows.map(({ title, value, target, state }) => title + value + target + state);
    case 'table': {
      const { view } = block;
      const label = headerLabels(view, language);
      const head = [view.rowList.title[language], ...view.columns.map((column) => label('columns', column))];
      const rows = sortedRows(view, language).map((row) =>
        [
          label('rows', row),
          ...view.columns.map((column) => {
            const cell = view.cell(row, column);
            const status = cellState(cell) === 'value' ? cell.status : '';
            return (
              cellSymbol(cell, language) + status + (hasInterval(cell) ? intervalText(cell, language) : '')
            );
          }),
        ].join(''),
      );
      return [block.title, head.join(''), ...rows];
    }
  }
}
