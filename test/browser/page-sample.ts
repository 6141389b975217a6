/*
 * Some kinds of pages are drawn a hundred times by the same components, from other codes. A browser looks at each kind
 * in both schemes and languages, at every table in one of each, and at a spread of the pages of causes, places,
 * targets, bulletins, files
 * and of what is embedded; what is read from the HTML alone (links, policy, titles) is read of all.
 */

/** A colour scheme. */
export type Scheme = 'light' | 'dark';

const causePage = /(?:^|\/)nguyen-nhan\/[^/]+\/$/;
const placePage = /^(?:en\/)?dia-phuong\/[^/]+\/$/;
const tablePage = /(?:^|\/)bang\/[^/]+\/$/;
const embeddedPage = /(?:^|\/)nhung\/(?:bang|dia-phuong)\/[^/]+\/$/;
const bulletinPage = /(?:^|\/)ban-tin\/\d{4}\/$/;
const targetPage = /(?:^|\/)chi-tieu\/[^/]+\/$/;
const filesPage = /(?:^|\/)bang\/[^/]+\/tep\/$/;
/** Of the pages of causes, of places, and of those about the files of a table, one in so many. */
const every = 12;
const everyPlace = 40;
const everyTarget = 5;
/** The first year, which has none before it, and the last among them. */
const everyBulletin = 8;

/** The colour schemes a browser looks at a page in; none where another page of its kind stands for it. */
export function schemesOf(page: string, pages: readonly string[]): Scheme[] {
  const own: Scheme = page.startsWith('en/') ? 'dark' : 'light';
  if (tablePage.test(page) && !embeddedPage.test(page)) {
    const slug = page.replace(/^en\//, '');
    const other = pages.filter((one) => /^bang\/[^/]+\/$/.test(one)).indexOf(slug) % 2 === 0;
    return page.startsWith('en/') === other ? [] : [own];
  }
  const kind = [causePage, placePage, filesPage, embeddedPage, targetPage, bulletinPage].find((one) =>
    one.test(page),
  );
  if (kind === undefined) return ['light', 'dark'];
  const place = pages.filter((one) => kind.test(one)).indexOf(page);
  const each =
    kind === placePage
      ? everyPlace
      : kind === targetPage
        ? everyTarget
        : kind === bulletinPage
          ? everyBulletin
          : every;
  return place % each === 0 ? [own] : [];
}
