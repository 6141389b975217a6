import type { Language } from '../text/language.ts';

export interface ChartWords {
  readonly source: string;
  readonly noData: string;
  readonly zero: string;
  readonly withheld: string;
  readonly missing: string;
  readonly notApplicable: string;
  readonly provisional: string;
  readonly interval: string;
  /** A part of a known whole that the drawing does not break down. */
  readonly rest: string;
  /** A sum without a part that is withheld or was not collected. */
  readonly atLeast: string;
}

/**
 * The few words a drawing says by itself. They stand here and not with the sentences of the pages, because a chart
 * is redrawn in the browser and would otherwise carry every sentence of the site with it.
 */
export const chartWords: Readonly<Record<Language, ChartWords>> = {
  vi: {
    source: 'Nguồn',
    noData: 'Không có số liệu',
    zero: 'Không phát sinh',
    withheld: 'Không công bố để bảo mật',
    missing: 'Có phát sinh nhưng không thu thập được',
    notApplicable: 'Không áp dụng',
    provisional: 'Sơ bộ hoặc ước tính',
    interval: 'Khoảng tin cậy 95 %',
    rest: 'Phần còn lại, không chia nhỏ',
    atLeast: 'Ít nhất: chưa kể phần thiếu',
  },
  en: {
    source: 'Source',
    noData: 'No data',
    zero: 'None (zero)',
    withheld: 'Withheld to protect people',
    missing: 'Occurred but not collected',
    notApplicable: 'Not applicable',
    provisional: 'Provisional or estimated',
    interval: '95% interval',
    rest: 'Remainder, not broken down',
    atLeast: 'At least: without the lacking part',
  },
};

/** The yearbook's symbols: a true zero, what occurred but was not collected, what cannot be. Withheld is a drawn lozenge. */
export const zeroSymbol = '–';
export const missingSymbol = '...';
export const notApplicableSymbol = 'x';
