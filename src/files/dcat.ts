import type { Manifest, ManifestTable, PublishedFile } from '../catalogue/manifest.ts';
import { tableFormats } from '../catalogue/table-formats.ts';
import { languages, type Localized } from '../text/language.ts';
import { releaseFilesTextsOf } from '../text/release-files-texts.ts';
import { licenceAddress } from './licence.ts';
import { localized } from './localized.ts';
import { archiveType, mediaTypes } from './media-types.ts';
import { sitePeriod, tablePeriod, type Period } from './period.ts';
import { siteDescription, toldSimulated } from './site-words.ts';

/** The prefixes and types of terms, so that what follows is plain JSON. */
const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const authority = 'http://publications.europa.eu/resource/authority';
/** Population and society. */
const theme = { '@id': `${authority}/data-theme/SOCI` };
const yearly = { '@id': `${authority}/frequency/ANNUAL` };
const inBothLanguages = [{ '@id': `${authority}/language/VIE` }, { '@id': `${authority}/language/ENG` }];

/**
 * The text of `catalog.jsonld`: the release as a DCAT-AP catalogue, a dataset a table and one of the whole. Addresses
 * are relative to the file, so that it holds wherever it is served from.
 *
 * @param archive the file that holds the whole release
 */
export function dcatCatalogue(manifest: Manifest, archive: PublishedFile): string {
  const { site, tables } = manifest;
  const whole = {
    '@id': '#release',
    ...aboutDataset(manifest, sitePeriod(site)),
    'dcterms:title': inLanguages(
      localized((one) => `${site.title[one]}: ${releaseFilesTextsOf(one).wholeRelease(site.release.id)}`),
    ),
    'dcterms:description': inLanguages(siteDescription(site)),
    'dcterms:hasPart': tables.map(({ slug }) => ({ '@id': `#${slug}` })),
    'dcat:distribution': [distribution(manifest, archive, archiveType)],
  };
  const catalogue = {
    '@context': context,
    '@id': '#catalogue',
    '@type': 'dcat:Catalog',
    'dcterms:title': inLanguages(site.title),
    'dcterms:description': inLanguages(siteDescription(site)),
    ...aboutPublication(manifest),
    'dcterms:language': inBothLanguages,
    ...(site.publisher.website === undefined ? {} : { 'foaf:homepage': { '@id': site.publisher.website } }),
    'dcat:dataset': [whole, ...tables.map((table) => tableDataset(manifest, table))],
  };
  return `${JSON.stringify(catalogue, null, 1)}\n`;
}

function tableDataset(manifest: Manifest, table: ManifestTable): object {
  return {
    '@id': `#${table.slug}`,
    ...aboutDataset(manifest, tablePeriod(manifest.site, table)),
    'dcterms:identifier': table.slug,
    'dcterms:title': inLanguages(table.title),
    'dcterms:description': inLanguages(table.simulated ? toldSimulated(table.universe) : table.universe),
    ...(manifest.site.notes.length > 0 ? { 'skos:note': manifest.site.notes.flatMap(inLanguages) } : {}),
    'dcat:landingPage': { '@id': `../bang/${table.slug}/` },
    'dcat:distribution': tableFormats.map((format) =>
      distribution(manifest, table.files[format], mediaTypes[format]),
    ),
  };
}

/** What is said of the catalogue and of each dataset. */
function aboutPublication({ site }: Manifest): object {
  const { release, publisher } = site;
  return {
    'dcterms:publisher': { '@type': 'foaf:Agent', 'foaf:name': inLanguages(publisher.name) },
    'dcterms:issued': { '@type': 'xsd:date', '@value': release.date },
    'dcterms:license': licenceOf(site.licence),
    'dcterms:spatial': { '@type': 'dcterms:Location', 'skos:prefLabel': inLanguages(site.unitName) },
    'dcat:version': release.id,
  };
}

function aboutDataset(manifest: Manifest, period: Period): object {
  const { publisher } = manifest.site;
  const { email } = publisher;
  return {
    '@type': 'dcat:Dataset',
    ...aboutPublication(manifest),
    'dcterms:language': inBothLanguages,
    'dcat:theme': theme,
    'dcterms:accrualPeriodicity': yearly,
    'dcterms:temporal': {
      '@type': 'dcterms:PeriodOfTime',
      'dcat:startDate': { '@type': 'xsd:date', '@value': period.first },
      'dcat:endDate': { '@type': 'xsd:date', '@value': period.last },
    },
    ...(email === undefined
      ? {}
      : {
          'dcat:contactPoint': {
            '@type': 'vcard:Organization',
            'vcard:fn': inLanguages(publisher.name),
            'vcard:hasEmail': { '@id': `mailto:${email}` },
          },
        }),
  };
}

function distribution({ site }: Manifest, { name, bytes, sha256 }: PublishedFile, type: string): object {
  return {
    '@type': 'dcat:Distribution',
    'dcat:downloadURL': { '@id': name },
    'dcat:accessURL': { '@id': name },
    'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${type}` },
    'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(bytes) },
    'dcterms:license': licenceOf(site.licence),
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
      'spdx:checksumValue': { '@type': 'xsd:hexBinary', '@value': sha256 },
    },
  };
}

function licenceOf(licence: string): object {
  const address = licenceAddress(licence);
  return address === null
    ? { '@type': 'dcterms:LicenseDocument', 'dcterms:title': licence }
    : { '@id': address };
}

function inLanguages(text: Localized): object[] {
  return languages.map((language) => ({ '@language': language, '@value': text[language] }));
}
