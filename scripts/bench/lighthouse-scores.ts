import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

/** What Lighthouse says of a page, each score from 0 to 100; `null` where it could not be told. */
export interface PageScores {
  readonly page: string;
  readonly scores: Readonly<Record<Category, number | null>>;
  /** Audits that cost something, by their names. */
  readonly lost: readonly string[];
}

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof categories)[number];

/** The least scores of DESIGN §8. */
const budget: Readonly<Record<Category, number>> = {
  performance: 98,
  accessibility: 100,
  'best-practices': 100,
  seo: 100,
};

const closed = ['--disable-quic', '--disable-component-update', '--disable-sync'];
const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', ...closed];

/**
 * Looks at pages as Lighthouse does by default: a middling phone on slow 4G, simulated from one visit.
 *
 * @param address where the site is served, with a slash at its end
 * @param isSimulated whether the site's figures are made up
 * @throws Error where the browser does not start
 */
export async function lighthouseScores(
  browser: string,
  address: string,
  pages: readonly string[],
  isSimulated: boolean,
): Promise<PageScores[]> {
  const chrome = await launch({ chromePath: browser, chromeFlags: flags });
  try {
    const found: PageScores[] = [];
    for (const page of pages) {
      const run = await lighthouse(address + page, {
        port: chrome.port,
        logLevel: 'silent',
        onlyCategories: [...categories],
        // Made-up figures are kept from search engines on purpose.
        skipAudits: isSimulated ? ['is-crawlable'] : [],
      });
      if (run === undefined) throw new Error(`Lighthouse gave no result for /${page}`);
      const { lhr } = run;
      const scoreOf = (category: Category): number | null => {
        const score = lhr.categories[category]?.score;
        return typeof score === 'number' ? Math.round(score * 100) : null;
      };
      const lost = Object.values(lhr.audits)
        .filter(
          ({ score, scoreDisplayMode }) =>
            score !== null && score < 0.9 && scoreDisplayMode !== 'informative',
        )
        .map(({ id }) => id);
      found.push({
        page,
        scores: Object.fromEntries(categories.map((one) => [one, scoreOf(one)])) as PageScores['scores'],
        lost,
      });
    }
    return found;
  } finally {
    chrome.kill();
  }
}

/** The scores as lines for the screen, those below the budget marked. */
export function scoresText(found: readonly PageScores[]): string {
  const lines = found.map(({ page, scores, lost }) => {
    const told = categories.map((one) => {
      const score = scores[one];
      return `${one} ${score ?? '?'}${score === null || score < budget[one] ? ` (budget ${budget[one]})` : ''}`;
    });
    return `  ${`/${page}`.padEnd(34)} ${told.join(', ')}${lost.length > 0 ? `; lost by ${lost.join(', ')}` : ''}`;
  });
  return ['Lighthouse, mobile', ...lines].join('\n');
}
