import { entryKinds, type SearchEntry } from '../browser/search/entry.ts';
import { listOf } from '../browser/view.ts';
import { causeByCode } from '../catalogue/causes.ts';
import type { Manifest } from '../catalogue/manifest.ts';
import { catalogueTextsOf } from '../text/catalogue-texts.ts';
import type { Language } from '../text/language.ts';
import { programmeTextsOf } from '../text/programme-texts.ts';
import { searchTextsOf } from '../text/search-texts.ts';
import { readReadersWords, type ReadersWords } from '../text/search-words.ts';
import wordsEn from '../text/search-words-en.txt?raw';
import wordsVi from '../text/search-words-vi.txt?raw';
import { pageAddress } from './addresses.ts';
import { rangeText } from './cause-figures.ts';
import { causeAddress, causeSources } from './causes.ts';
import { programmeSources, targetAddress } from './programme.ts';
import { manifest } from './publication.ts';
import { reportPages, sitePages } from './search-pages.ts';
import { placeEntries } from './search-places.ts';

/* All that can be found on the site: one entry a table, a place, a cause and a page, from what was published. */

/** What readers call things in a language; see the lists for their form. */
export const readersWords: Readonly<Record<Language, ReadersWords>> = {
  vi: readReadersWords(wordsVi),
  en: readReadersWords(wordsEn),
};

const made = new Map<Language, Promise<readonly SearchEntry[]>>();

/** Every entry in a language, in the order of equals: tables by catalogue, places by code, causes by list, pages. */
export function searchEntries(language: Language): Promise<readonly SearchEntry[]> {
  const known = made.get(language) ?? makeEntries(language);
  made.set(language, known);
  return known;
}

async function makeEntries(language: Language): Promise<readonly SearchEntry[]> {
  const published = await manifest();
  return [
    ...tableEntries(published, language),
    ...(await placeEntries(published, language)),
    ...(await causeEntries(language)),
    ...(await programmeEntries(language)),
    ...sitePages(published, language).map(({ path, title, context }): SearchEntry => ({
      kind: 'page',
      title,
      address: pageAddress(path, language),
      context,
      names: wordsFor(`page ${path}`, language),
      codes: [],
      rank: 1,
    })),
  ];
}

function tableEntries({ tables }: Manifest, language: Language): SearchEntry[] {
  const { topics } = catalogueTextsOf(language);
  return tables.map((table) => ({
    kind: 'table',
    title: table.title[language],
    address: pageAddress(`/bang/${table.slug}/`, language),
    context: `${topics[table.topic]} · ${table.dimensions
      .map((id) => listOf(table, id).title[language].toLocaleLowerCase(language))
      .join(', ')}`,
    names: wordsFor(`table ${table.id}`, language),
    codes: [],
    rank: table.isKey === true ? 0 : 1,
  }));
}

/** The targets and tasks of the programme: pages of their own, a target found by its key too. */
async function programmeEntries(language: Language): Promise<SearchEntry[]> {
  const texts = programmeTextsOf(language);
  const { programme, assessments } = await programmeSources();
  const { plan, tasks } = programme;
  const page = (path: string, title: string): SearchEntry => ({
    kind: 'page',
    title,
    address: pageAddress(path, language),
    context: plan?.title[language] ?? '',
    names: wordsFor(`page ${path}`, language),
    codes: [],
    rank: 1,
  });
  return [
    ...(assessments.length > 0 ? [page('/chi-tieu/', texts.title)] : []),
    ...(tasks.length > 0 ? [page('/nhiem-vu/', texts.tasksTitle)] : []),
    ...reportPages(plan?.reports ?? [], language).map(({ path, title }) => page(path, title)),
    ...assessments.map(({ target, state }): SearchEntry => ({
      kind: 'page',
      title: target.title[language],
      address: targetAddress(target.key, language),
      context: `${texts.key(target.key)} · ${texts.states[state]}`,
      names: [],
      codes: [target.key],
      rank: 2,
    })),
  ];
}

/** The causes that have a page: the rows of the list, each with its ICD-10 codes and its chapter. */
async function causeEntries(language: Language): Promise<SearchEntry[]> {
  const causes = (await causeSources())?.causes ?? [];
  return causes.map(({ code, parent, label, ranked, heading }): SearchEntry => {
    const ranges = causeByCode.get(code)?.ranges ?? [];
    const chapter = causes.find((one) => one.code === parent)?.label[language];
    const icd = ranges.slice(0, 3).map(rangeText).join(', ') + (ranges.length > 3 ? '…' : '');
    return {
      kind: 'cause',
      title: label[language],
      address: causeAddress(code, language),
      context: [
        ...(icd === '' ? [] : [searchTextsOf(language).icd(icd)]),
        ...(chapter === undefined ? [] : [chapter]),
      ].join(' · '),
      names: wordsFor(`cause ${code}`, language),
      // The row of COVID-19 bears a category of which it is a part: its ranges say which.
      codes: ranges.some((range) => range.startsWith(code)) ? ranges : [code, ...ranges],
      rank: ranked === false && heading !== true ? 2 : 1,
    };
  });
}

function wordsFor(key: string, language: Language): readonly string[] {
  return readersWords[language].get(key) ?? [];
}

/** The entries of each kind by the alphabet of the language: the list that is read without scripts. */
export async function entriesByName(
  language: Language,
): Promise<{ kind: SearchEntry['kind']; own: SearchEntry[] }[]> {
  const entries = await searchEntries(language);
  const { compare } = new Intl.Collator(language, { numeric: true });
  const nameOf = ({ kind, title, names }: SearchEntry): string =>
    kind === 'place' ? (names[0] ?? title) : title;
  return entryKinds
    .map((kind) => ({
      kind,
      own: entries
        .filter((entry) => entry.kind === kind)
        .toSorted((one, other) => compare(nameOf(one), nameOf(other)) || one.rank - other.rank),
    }))
    .filter(({ own }) => own.length > 0);
}
