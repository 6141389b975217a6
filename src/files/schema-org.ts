import type { Manifest, ManifestTable } from '../catalogue/manifest.ts';
import { tableFormats } from '../catalogue/table-formats.ts';
import type { Language } from '../text/language.ts';
import { textsOf } from '../text/texts.ts';
import { licenceAddress } from './licence.ts';
import { mediaTypes } from './media-types.ts';
import { tablePeriod } from './period.ts';

/**
 * A table as a `Dataset` of schema.org, for the page that shows it: JSON-LD that may stand inside
 * `<script type="application/ld+json">` as it is.
 *
 * @param address the address of the page
 */
export function datasetJsonLd(
  { site }: Manifest,
  table: ManifestTable,
  language: Language,
  address: string,
): string {
  const { name, email, website } = site.publisher;
  const period = tablePeriod(site, table);
  const simulated = table.simulated ? ` ${textsOf(language).simulatedText}` : '';
  const indicators = table.codelists.find(({ dimension }) => dimension === 'indicator')?.codes ?? [];
  return scriptSafe({
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': address,
    url: address,
    identifier: table.id,
    name: `${table.title[language]}, ${site.unitName[language]}`,
    description:
      [table.universe, ...table.notes, ...site.notes].map((text) => text[language]).join(' ') + simulated,
    inLanguage: language,
    license: licenceAddress(site.licence) ?? site.licence,
    isAccessibleForFree: true,
    creator: {
      '@type': 'Organization',
      name: name[language],
      ...(email === undefined ? {} : { email }),
      ...(website === undefined ? {} : { url: website }),
    },
    datePublished: site.release.date,
    version: site.release.id,
    temporalCoverage: `${period.first}/${period.last}`,
    spatialCoverage: { '@type': 'Place', name: site.unitName[language] },
    variableMeasured:
      indicators.length === 0
        ? [property(table.measure[language], table.unitOfMeasure[language])]
        : indicators.map(({ label, figure }) => property(label[language], figure?.unit[language])),
    distribution: tableFormats.map((format) => {
      const file = table.files[format];
      return {
        '@type': 'DataDownload',
        name: file.name,
        contentUrl: `/du-lieu/${file.name}`,
        encodingFormat: mediaTypes[format],
        contentSize: `${file.bytes} B`,
        sha256: file.sha256,
      };
    }),
  });
}

function property(name: string, unitText: string | undefined): object {
  return { '@type': 'PropertyValue', name, ...(unitText === undefined ? {} : { unitText }) };
}

/** JSON in which no `<` stands, so that nothing in it ends the script it is in. */
function scriptSafe(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
}
