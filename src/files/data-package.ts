import type { DimensionId } from '../catalogue/codelist.ts';
import type { Manifest, ManifestTable, PublishedFile } from '../catalogue/manifest.ts';
import { publishedCodelists } from '../catalogue/published-codelists.ts';
import type { Localized } from '../text/language.ts';
import { releaseFilesTextsOf } from '../text/release-files-texts.ts';
import { codelistFields, codelistResource, tableFields, type Field } from './data-package-fields.ts';
import { licenceAddress } from './licence.ts';
import { localized } from './localized.ts';
import { plainPart } from './plain-names.ts';
import { siteDescription, tableSource, toldSimulated } from './site-words.ts';

/**
 * The text of `datapackage.json` (Data Package 2.0, datapackage.org): every table's codes file and every codelist, with
 * its columns, keys, size and hash. Titles are Vietnamese, descriptions say it in both languages, as a package has one.
 *
 * @param codelistFiles the file of each codelist, named as it stands beside this one
 */
export function dataPackage(
  manifest: Manifest,
  codelistFiles: ReadonlyMap<DimensionId, PublishedFile>,
): string {
  const { site, tables } = manifest;
  const { name, email, website } = site.publisher;
  const address = licenceAddress(site.licence);
  const text = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: `nien-giam-${site.id}`,
    title: site.title.vi,
    description: inBoth(siteDescription(site)),
    ...(website === undefined ? {} : { homepage: website }),
    version: site.release.id,
    // The day begins where the figures are from.
    created: `${site.release.date}T00:00:00+07:00`,
    contributors: [
      {
        title: name.vi,
        roles: ['publisher'],
        ...(email === undefined ? {} : { email }),
        ...(website === undefined ? {} : { path: website }),
      },
    ],
    licenses: [
      {
        name: plainPart(site.licence),
        title: site.licence,
        ...(address === null ? {} : { path: address }),
      },
    ],
    sources: [{ title: site.source.vi }],
    resources: [
      ...tables.map((table) => ({
        name: table.slug,
        title: table.title.vi,
        description: inBoth(tableDescription(table, site.notes)),
        ...csvFile(table.files.csv),
        sources: [{ title: tableSource(table.source, site.source).vi }],
        schema: {
          ...tableSchema(tableFields(table)),
          primaryKey: table.dimensions,
          foreignKeys: table.dimensions.map((dimension) => ({
            fields: [dimension],
            reference: { resource: codelistResource(dimension), fields: ['code'] },
          })),
        },
      })),
      ...publishedCodelists(tables).flatMap((list) => {
        const file = codelistFiles.get(list.dimension);
        if (file === undefined) return [];
        const title = localized((one) => releaseFilesTextsOf(one).codelist(list.title[one]));
        return {
          name: codelistResource(list.dimension),
          title: title.vi,
          description: inBoth(title),
          ...csvFile(file),
          schema: {
            ...tableSchema(codelistFields(list)),
            primaryKey: ['code'],
            foreignKeys: [{ fields: ['parent'], reference: { fields: ['code'] } }],
          },
        };
      }),
    ],
  };
  return `${JSON.stringify(text, null, 1)}\n`;
}

/** The English title is in it, as the title has one language; the notes of the table and of the site, as a field has no place for them. */
function tableDescription(
  { title, universe, simulated, notes }: ManifestTable,
  siteNotes: readonly Localized[],
): Localized {
  const what = localized((one) =>
    [`${title[one]}.`, universe[one], ...[...notes, ...siteNotes].map((note) => note[one])].join(' '),
  );
  return simulated ? toldSimulated(what) : what;
}

/** A text in both languages: what has place for one language is read by people of either. */
function inBoth({ vi, en }: Localized): string {
  return vi === en ? vi : `${vi}\n\n${en}`;
}

function csvFile({ name, bytes, sha256 }: PublishedFile): object {
  return {
    path: name,
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
    bytes,
    hash: `sha256:${sha256}`,
  };
}

function tableSchema(fields: readonly Field[]): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields,
    missingValues: [{ value: '', label: releaseFilesTextsOf('vi').noValue }],
  };
}
