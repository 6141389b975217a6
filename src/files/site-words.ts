import type { TableSource } from '../catalogue/declaration.ts';
import type { Manifest } from '../catalogue/manifest.ts';
import type { Localized } from '../text/language.ts';
import { releaseFilesTextsOf } from '../text/release-files-texts.ts';
import { textsOf } from '../text/texts.ts';
import { localized } from './localized.ts';

/** What a table names as its source: of figures other offices published, those offices; else the site's. */
export function tableSource(source: TableSource, siteSource: Localized): Localized {
  return source === 'published_series' ? localized((one) => textsOf(one).sourceAsNamed) : siteSource;
}

/** What a release is, in a sentence; of a simulated one that it is. */
export function siteDescription({ unitName, simulated }: Manifest['site']): Localized {
  const what = localized((one) =>
    releaseFilesTextsOf(one).description(textsOf(one).placeInSentence(unitName[one])),
  );
  return simulated ? toldSimulated(what) : what;
}

/** A description, and behind it that the figures are nobody's. */
export function toldSimulated(description: Localized): Localized {
  return localized((one) => `${description[one]} ${textsOf(one).simulatedText}`);
}
