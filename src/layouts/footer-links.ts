import { calendarTextsOf } from '../text/calendar-texts.ts';
import { checkTextsOf } from '../text/check-texts.ts';
import { correctionsTextsOf } from '../text/corrections-texts.ts';
import { dictionaryTextsOf } from '../text/dictionary-texts.ts';
import { documentOf } from '../text/documents/documents.ts';
import { filePagesTextsOf } from '../text/file-pages-texts.ts';
import type { Language } from '../text/language.ts';

/** A page of the site at the foot of every other; `path` without its language. */
export interface FooterLink {
  readonly path: string;
  readonly label: string;
}

/** What stands at the foot of every page: how to get, follow, trust and use the figures. */
export function footerLinks(language: Language): FooterLink[] {
  return [
    { path: '/gioi-thieu/', label: documentOf('gioi-thieu', language).title },
    { path: '/lich-cong-bo/', label: calendarTextsOf(language).title },
    { path: '/tai-ve/', label: filePagesTextsOf(language).downloadsTitle },
    { path: '/dinh-chinh/', label: correctionsTextsOf(language).title },
    { path: '/quy-che/', label: documentOf('quy-che', language).title },
    { path: '/thuat-ngu/', label: dictionaryTextsOf(language).title },
    { path: '/tiep-can/', label: documentOf('tiep-can', language).title },
    { path: '/kiem-tra/', label: checkTextsOf(language).checkTitle },
  ];
}
