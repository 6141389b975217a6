import { defaultState } from '../browser/view.ts';
import { frozenAddress } from '../catalogue/frozen-releases.ts';
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

/**
 * How a table of the current release is cited. The table's page shows whatever release is the latest, so that it says
 * other figures in a year; once the release is frozen, its workbook is cited where it stays for good: of the files it
 * is the one that says by itself what it holds, whose it is and how to read it, in both languages. Files name no
 * address: they are frozen with the release, and have to be the same before and after.
 *
 * @param frozen ids of the releases that are frozen
 */
export function citedTable(
  table: ManifestTable,
  site: Manifest['site'],
  frozen: readonly string[],
  language: Language,
): Citation {
  const { originPlaceholder, dayPlaceholder } = filePagesTextsOf(language);
  const place = frozen.includes(site.release.id)
    ? frozenAddress(site.release.id, table.files.xlsx.name)
    : pageAddress(`/bang/${table.slug}/`, language);
  return citationOf(
    {
      key: `${site.id}-${table.slug}-${site.release.id}`,
      publisher: site.publisher.name[language],
      title: table.title[language],
      site: site.title[language],
      release: site.release,
      cutOff: site.cutOff,
      address: originPlaceholder + place,
      accessed: dayPlaceholder,
      simulated: table.simulated,
    },
    language,
  );
}
