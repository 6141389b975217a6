import type { Manifest } from '../catalogue/manifest.ts';
import type { Bulletin } from './content.ts';

/**
 * A bulletin as a `Report` of schema.org: JSON-LD that may stand inside `<script type="application/ld+json">` as it is.
 *
 * @param address the address of its page, and of its PDF
 */
export function reportJsonLd(
  { title, summary, language, day, year, place, path, draft }: Bulletin,
  { publisher, release, licence }: Manifest['site'],
  address: { readonly page: string; readonly pdf: string },
): string {
  const { name, email, website } = publisher;
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'Report',
    '@id': address.page,
    url: address.page,
    identifier: path,
    name: title,
    description: summary,
    inLanguage: language,
    license: licence,
    isAccessibleForFree: true,
    datePublished: day,
    version: release.id,
    ...(draft === null ? {} : { creativeWorkStatus: 'Draft' }),
    temporalCoverage: year.replace('–', '/'),
    spatialCoverage: { '@type': 'Place', name: place },
    publisher: {
      '@type': 'Organization',
      name: name[language],
      ...(email === undefined ? {} : { email }),
      ...(website === undefined ? {} : { url: website }),
    },
    encoding: { '@type': 'MediaObject', contentUrl: address.pdf, encodingFormat: 'application/pdf' },
  }).replaceAll('<', '\\u003c');
}
