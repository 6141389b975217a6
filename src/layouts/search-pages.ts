import type { Manifest } from '../catalogue/manifest.ts';
import { bulletinYears } from '../bulletin/sources.ts';
import { bulletinTextsOf } from '../text/bulletin-texts.ts';
import { causesTextsOf } from '../text/causes-texts.ts';
import { calendarTextsOf } from '../text/calendar-texts.ts';
import { checkTextsOf } from '../text/check-texts.ts';
import { correctionsTextsOf } from '../text/corrections-texts.ts';
import { dictionaryTextsOf } from '../text/dictionary-texts.ts';
import { documentOf } from '../text/documents/documents.ts';
import { filePagesTextsOf } from '../text/file-pages-texts.ts';
import type { Language } from '../text/language.ts';
import { methodsTextsOf } from '../text/methods-texts.ts';
import { placesTextsOf } from '../text/places-texts.ts';
import { protectionTextsOf } from '../text/protection-texts.ts';
import type { Report } from '../programme/programme-file.ts';
import { queryTextsOf } from '../text/query-texts.ts';
import { reportTextsOf } from '../text/report-texts.ts';
import { searchTextsOf } from '../text/search-texts.ts';
import { textsOf } from '../text/texts.ts';

/** A page of the site that is neither a table, a place nor a cause, or a part of one; `path` without its language. */
export interface SitePage {
  readonly path: string;
  readonly title: string;
  readonly context: string;
}

/** The pages that can be found; a part of the methods page that this site leaves out is none. */
export function sitePages({ site, tables }: Manifest, language: Language): SitePage[] {
  const texts = textsOf(language);
  const { pages } = searchTextsOf(language);
  const methods = methodsTextsOf(language);
  const hasCauses = tables.some(({ id }) => id === 'deaths_by_cause');
  const hasKeyFigures = tables.some(({ id }) => id === 'key_figures');
  const hasIndicators = tables.some(({ indicators = [] }) => indicators.length > 0);
  const hasEnded = tables.some(({ codelists }) =>
    codelists.some(({ codes }) => codes.some(({ unit }) => unit !== undefined && unit.validTo !== '')),
  );
  const page = (path: string, title: string, context: string, shown = true): SitePage[] =>
    shown ? [{ path, title, context }] : [];
  return [
    ...page('/', texts.home, pages.home),
    ...page('/bang/', texts.allTables, pages.tables),
    ...page('/dia-phuong/', placesTextsOf(language).title, pages.places),
    ...page('/nguyen-nhan/', causesTextsOf(language).title, pages.causes, hasCauses),
    ...page('/ban-tin/', bulletinTextsOf(language).listTitle, pages.bulletins),
    ...(hasKeyFigures ? bulletinYears(site) : [])
      .toReversed()
      .flatMap((year) =>
        page(
          `/ban-tin/${year}/`,
          bulletinTextsOf(language).title({ year, place: texts.placeInSentence(site.unitName[language]) }),
          pages.bulletin,
        ),
      ),
    ...page('/truy-van/', queryTextsOf(language).title, pages.query),
    ...page('/truy-van/cho-may/', queryTextsOf(language).recipesTitle, pages.recipes),
    ...page('/phuong-phap/', texts.methodsTitle, pages.methods),
    ...page('/phuong-phap/#bao-mat', protectionTextsOf(language).title, pages.protection),
    ...page('/phuong-phap/#chi-tieu', methods.indicatorsTitle, pages.indicators, hasIndicators),
    ...page('/phuong-phap/#dia-gioi', methods.unitsTitle, pages.units, hasEnded),
    ...page('/tai-ve/', filePagesTextsOf(language).downloadsTitle, pages.downloads),
    ...page('/dinh-chinh/', correctionsTextsOf(language).title, pages.corrections),
    ...page('/lich-cong-bo/', calendarTextsOf(language).title, pages.calendar),
    ...page('/quy-che/', documentOf('quy-che', language).title, pages.terms),
    ...page('/thuat-ngu/', dictionaryTextsOf(language).title, pages.dictionary),
    ...page('/gioi-thieu/', documentOf('gioi-thieu', language).title, pages.about),
    ...page('/tiep-can/', documentOf('tiep-can', language).title, pages.accessibility),
    ...page('/kiem-tra/', checkTextsOf(language).checkTitle, pages.check),
  ];
}

/** The pages of the programme's reports and their list; none where it asks for none. */
export function reportPages(
  reports: readonly Report[],
  language: Language,
): Pick<SitePage, 'path' | 'title'>[] {
  if (reports.length === 0) return [];
  return [
    { path: '/bao-cao/', title: reportTextsOf(language).listTitle },
    ...reports.map(({ id, title }) => ({ path: `/bao-cao/${id}/`, title: title[language] })),
  ];
}
