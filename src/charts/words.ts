import type { Language } from '../text/language.ts';

export interface ChartWords {
  readonly source: string;
  readonly noData: string;
  readonly zero: string;
  readonly withheld: string;
  readonly missing: string;
  readonly provisional: string;
  readonly interval: string;
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
    provisional: 'Sơ bộ hoặc ước tính',
    interval: 'Khoảng tin cậy 95 %',
  },
  en: {
    source: 'Source',
    noData: 'No data',
    zero: 'None (zero)',
    withheld: 'Withheld to protect people',
    missing: 'Occurred but not collected',
    provisional: 'Provisional or estimated',
    interval: '95% interval',
  },
};

/** The yearbook's symbols: a true zero, and what occurred but was not collected. Withheld is a drawn lozenge. */
export const zeroSymbol = '–';
export const missingSymbol = '...';
