import { topics, type Topic } from '../../catalogue/declaration.ts';
import { indicators, type Indicator } from '../../catalogue/indicators.ts';
import type { ManifestTable } from '../../catalogue/manifest.ts';

/** An indicator of this site, and the tables it stands in. */
export interface PublishedIndicator {
  readonly indicator: Indicator;
  readonly tables: readonly ManifestTable[];
}

/** The indicators that at least one table of the site has, by topic in the order of the catalogue. */
export function publishedIndicators(
  tables: readonly ManifestTable[],
): readonly { readonly topic: Topic; readonly entries: readonly PublishedIndicator[] }[] {
  const published = indicators
    .map((indicator) => ({
      indicator,
      tables: tables.filter((table) => table.indicators?.includes(indicator.code) === true),
    }))
    .filter((entry) => entry.tables.length > 0);
  return topics
    .map((topic) => ({ topic, entries: published.filter(({ indicator }) => indicator.topic === topic) }))
    .filter(({ entries }) => entries.length > 0);
}
