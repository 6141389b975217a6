import { readFile } from 'node:fs/promises';
import path from 'node:path';
import Papa from 'papaparse';
import { placeAddress } from '../browser/page-address.ts';
import type { SearchEntry } from '../browser/search/entry.ts';
import type { Code } from '../catalogue/codelist.ts';
import type { Manifest } from '../catalogue/manifest.ts';
import { publishedCodelists } from '../catalogue/published-codelists.ts';
import type { Language } from '../text/language.ts';
import { searchTextsOf } from '../text/search-texts.ts';
import { formatDay, textsOf } from '../text/texts.ts';
import { publicationFolder } from './publication.ts';

/** The units that have a page of their own: all that are published, of today and ended. */
export function placesWithPages({ tables }: Pick<Manifest, 'tables'>): readonly Code[] {
  return publishedCodelists(tables).find(({ dimension }) => dimension === 'unit')?.codes ?? [];
}

/** The kinds of units that stand before a Vietnamese name and after an English one. */
const unitKind = {
  vi: /^(?:Tỉnh|Thành phố|Quận|Huyện|Thị xã|Thị trấn|Phường|Xã|Đặc khu) (?=.)/,
  en: / (?:province|city|district|town|township|ward|commune|special zone)$/i,
};

/** Places as they are found: by name, of today before those that ended, each with what became of it. */
export async function placeEntries(manifest: Manifest, language: Language): Promise<SearchEntry[]> {
  const units = placesWithPages(manifest);
  const byKey = new Map(units.map((unit) => [unit.code, unit]));
  const nowIn = await successors(byKey);
  const nameOf = (key: string): string => {
    const unit = byKey.get(key);
    return unit === undefined ? '' : plainName(unit, language);
  };
  return units.map((place): SearchEntry => {
    const { code, parent, unit } = place;
    const title = plainName(place, language);
    const ended = (unit?.validTo ?? '') !== '';
    return {
      kind: 'place',
      title,
      address: placeAddress(code, language),
      context: contextOf(
        place,
        parent === null ? '' : nameOf(parent),
        (nowIn.get(code) ?? []).map(nameOf),
        language,
      ),
      names: [title.replace(unitKind[language], '')].filter((name) => name !== title),
      codes: [...new Set([unit?.code ?? code, code])],
      rank: ended ? 2 : parent === null ? 0 : 1,
    };
  });
}

/** A name without "(until …)": the line below it says that. */
function plainName({ label, unit }: Code, language: Language): string {
  if (unit === undefined || unit.validTo === '') return label[language];
  const until = textsOf(language).unitUntil('', formatDay(unit.validTo, language));
  return label[language].endsWith(until) ? label[language].slice(0, -until.length) : label[language];
}

function contextOf({ code, unit }: Code, parent: string, now: readonly string[], language: Language): string {
  const texts = searchTextsOf(language);
  const names = now.join(', ');
  const end =
    unit === undefined || unit.validTo === ''
      ? []
      : [
          texts.until(formatDay(unit.validTo, language)) +
            (now.length === 0
              ? ''
              : `, ${now.length === 1 ? texts.nowPartOf(names) : texts.nowSplit(names)}`),
        ];
  return [...(parent === '' ? [] : [parent]), ...end, texts.codeIs(unit?.code ?? code)].join(' · ');
}

/**
 * For each ended unit those of today that its events count towards, from the published crosswalk; nothing where a site
 * that withholds no counts has none, or for districts, whose communes went several ways.
 */
async function successors(units: ReadonlyMap<string, Code>): Promise<Map<string, string[]>> {
  const file = path.join(publicationFolder, 'files', 'crosswalks', 'unit.csv');
  const text = await readFile(file, 'utf8').catch(() => '');
  const isEnded = (key: string): boolean => (units.get(key)?.unit?.validTo ?? '') !== '';
  const found = new Map<string, string[]>();
  for (const row of Papa.parse<string[]>(text, { delimiter: ',' }).data.slice(1)) {
    const keys = row.filter((key) => units.has(key));
    const [today, ended] = [keys.find((key) => !isEnded(key)), keys.find(isEnded)];
    if (today === undefined || ended === undefined) continue;
    found.set(ended, [...new Set([...(found.get(ended) ?? []), today])]);
  }
  return found;
}
