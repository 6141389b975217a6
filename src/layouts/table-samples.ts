import { defaultState } from '../browser/view.ts';
import type { Manifest, ManifestTable } from '../catalogue/manifest.ts';
import { citationOf, type Citation } from '../files/citation.ts';
import { codeSamples, type SampleTool } from '../files/code-samples.ts';
import { filePagesTextsOf } from '../text/file-pages-texts.ts';
import type { Language } from '../text/language.ts';
import { pageAddress } from './addresses.ts';
import { columnsOf } from './table-columns.ts';

/** Code that reads a table, and keeps the rows of the view its page opens with. */
export function samplesOf(
  table: ManifestTable,
  site: Manifest['site'],
  language: Language,
): Readonly<Record<SampleTool, string>> {
  const { originPlaceholder } = filePagesTextsOf(language);
  const { csv, parquet } = table.files;
  const columns = columnsOf(table, language);
  const named = (type: string): string[] =>
    columns.filter((column) => column.type === type).map(({ name }) => name);
  const { rows, columns: across, chosen } = defaultState(table, site);
  const held = table.dimensions.filter((dimension) => dimension !== rows && dimension !== across);
  return codeSamples({
    csv,
    addresses: {
      csv: `${originPlaceholder}/du-lieu/${csv.name}`,
      parquet: `${originPlaceholder}/du-lieu/${parquet.name}`,
    },
    texts: named('text'),
    numbers: named('number'),
    held: held.map((dimension) => ({ dimension, code: chosen[dimension]?.[0] ?? '' })),
  });
}

/** How a table of the current release is cited. */
export function citedTable(table: ManifestTable, site: Manifest['site'], language: Language): Citation {
  const { originPlaceholder, dayPlaceholder } = filePagesTextsOf(language);
  return citationOf(
    {
      key: `${site.id}-${table.slug}-${site.release.id}`,
      publisher: site.publisher.name[language],
      title: table.title[language],
      site: site.title[language],
      release: site.release,
      cutOff: site.cutOff,
      address: `${originPlaceholder}${pageAddress(`/bang/${table.slug}/`, language)}`,
      accessed: dayPlaceholder,
      simulated: table.simulated,
    },
    language,
  );
}
