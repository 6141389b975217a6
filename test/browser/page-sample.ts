/*
 * Some kinds of pages are drawn a hundred times by the same components, from other codes. A browser looks at each kind
 * in both schemes and languages, at every table in one of each, and at a spread of the cause pages; what is read from the HTML
 * alone (links, policy, titles) is read of all.
 */

type Scheme = 'light' | 'dark';

const causePage = /(?:^|\/)nguyen-nhan\/[^/]+\/$/;
const tablePage = /(?:^|\/)bang\/[^/]+\/$/;
/** Of the cause pages one in so many. */
const everyCause = 12;

/** The colour schemes a browser looks at a page in; none where another page of its kind stands for it. */
export function schemesOf(page: string, pages: readonly string[]): Scheme[] {
  const own: Scheme = page.startsWith('en/') ? 'dark' : 'light';
  if (tablePage.test(page)) {
    const slug = page.replace(/^en\//, '');
    const other =
      pages.filter((one) => tablePage.test(one) && !one.startsWith('en/')).indexOf(slug) % 2 === 0;
    return page.startsWith('en/') === other ? [] : [own];
  }
  if (!causePage.test(page)) return ['light', 'dark'];
  const place = pages.filter((one) => causePage.test(one)).indexOf(page);
  return place % everyCause === 0 ? [own] : [];
}
