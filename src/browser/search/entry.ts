/*
 * The index of the site as it is fetched: what can be found, in the order in which equals stand. The words themselves
 * are indexed in the reader's browser, in less time than it takes to fetch an index made before.
 */

/** What an entry is of, in the order of the full list. */
export const entryKinds = ['table', 'place', 'cause', 'page'] as const;

export type EntryKind = (typeof entryKinds)[number];

/** Something a reader may look for, with what is shown of it. */
export interface SearchEntry {
  readonly kind: EntryKind;
  readonly title: string;
  readonly address: string;
  /** One line that tells it from others of its name: a place's parent and end, a cause's ICD-10 codes. */
  readonly context: string;
  /** What else readers call it; the name of a place without its kind. */
  readonly names: readonly string[];
  /** Codes of a place (`06637`), of a cause its ranges (`I20-I25`) and its row in the list (`1-067`). */
  readonly codes: readonly string[];
  /** 0 before 1 before 2: key tables and what is there today stand before what ended or remains of a chapter. */
  readonly rank: 0 | 1 | 2;
}

type EntryRow = readonly [
  kind: number,
  title: string,
  address: string,
  context: string,
  names: readonly string[],
  codes: readonly string[],
  rank: number,
];

/** The text of an index, the same for the same entries: rows without the names of their fields. */
export function searchIndexText(entries: readonly SearchEntry[]): string {
  const rows = entries.map(({ kind, title, address, context, names, codes, rank }): EntryRow => [
    entryKinds.indexOf(kind),
    title,
    address,
    context,
    names,
    codes,
    rank,
  ]);
  return JSON.stringify(rows);
}

/** Reads that text. @throws Error where it is something else: a page of the host in place of the file */
export function readSearchIndex(text: string): SearchEntry[] {
  const rows = JSON.parse(text) as unknown;
  if (!Array.isArray(rows)) throw new Error('the index of the search is no list');
  return (rows as EntryRow[]).map(([kind, title, address, context, names, codes, rank]) => ({
    kind: entryKinds[kind] ?? 'page',
    title,
    address,
    context,
    names,
    codes,
    rank: rank === 0 ? 0 : rank === 2 ? 2 : 1,
  }));
}
