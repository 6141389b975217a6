import type { Localized } from '../text/language.ts';
import type { Codelist } from './codelist.ts';
import type { TableDeclaration } from './declaration.ts';
import { noRevisions, type Revisions } from './revisions.ts';
import type { TableFormat } from './table-formats.ts';

/** A file of the publication, with what is needed to check it. */
export interface PublishedFile {
  /** Name under `/du-lieu/`. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface ManifestTable extends TableDeclaration {
  /** The codelist of each dimension: its codes in this table, by dimension. */
  readonly codelists: readonly Codelist[];
  readonly rows: number;
  /** The figures are nobody's: of a simulated site, all but those other offices published. */
  readonly simulated: boolean;
  readonly files: Readonly<Record<TableFormat, PublishedFile>>;
}

/**
 * What became of a unit, or of a part of it, on the first day of a new map. Units stand by their keys, which the
 * codelist of units has; a key it does not have is of a unit outside the site.
 */
export interface ManifestUnitChange {
  /** First day of the new map, ISO. */
  readonly date: string;
  /** The unit that ended the day before. */
  readonly from: string;
  readonly to: string;
  /** The part of its people that went there: above 0, up to 1 for the whole unit. */
  readonly share: number;
}

/** What is said of a count file on the methods page. */
export interface ManifestAccount {
  readonly file: string;
  readonly register: string;
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly events: number;
}

/** How small counts are protected: withheld below a threshold, or shown as they are for a stated reason. */
export type Disclosure =
  | { readonly rule: 'threshold'; readonly threshold: number }
  | { readonly rule: 'exact'; readonly reason: Localized };

/** What the audit of the published files found; never which cells are small themselves. */
export interface Protection {
  /**
   * Cells of protected tables, each once in however many it stands, without those that open tables tell and those with
   * no count; and the withheld ones of them.
   */
  readonly cells: number;
  readonly withheld: number;
  /**
   * Width of the narrowest interval of a withheld count that is no part of a total below the threshold (those can be
   * anything from nothing up to that); `null` where nothing is withheld.
   */
  readonly narrowest: number | null;
  /** Tables with withheld cells, by slug: their cells that have a count or are withheld, and the withheld ones. */
  readonly tables: readonly { readonly slug: string; readonly cells: number; readonly withheld: number }[];
  /**
   * Joint counts that no table shows were looked at in groups of variables of up to so many; `null` of a release before
   * they were.
   */
  readonly joinedUpTo: number | null;
  /** Groups of variables with more of them in some year: what several tables allow for these was not looked at. */
  readonly notJoined: readonly { readonly register: string; readonly variables: readonly string[] }[];
}

/** The manifest as it is: all that pages, files and readers know of a publication. */
export interface Manifest {
  readonly site: {
    readonly id: string;
    readonly title: Localized;
    /** Where the site stands, without a slash at its end; absent where its settings do not say. */
    readonly address?: string | undefined;
    readonly publisher: {
      readonly name: Localized;
      readonly email?: string | undefined;
      readonly website?: string | undefined;
    };
    readonly unit: string;
    readonly unitName: Localized;
    readonly years: {
      readonly first: number;
      readonly last: number;
      readonly provisional: readonly number[];
    };
    readonly cutOff: string;
    readonly release: { readonly id: string; readonly date: string };
    readonly simulated: boolean;
    readonly licence: string;
    readonly source: Localized;
    readonly disclosure: Disclosure;
    readonly notes: readonly Localized[];
  };
  readonly tables: readonly ManifestTable[];
  /** Tables of the catalogue this site cannot publish, and why. */
  readonly unavailable: readonly {
    readonly slug: string;
    readonly title: Localized;
    readonly reason: Localized;
  }[];
  /** Ended units that were split, and the shares by which their counts are divided. */
  readonly splits: readonly {
    readonly unit: Localized;
    readonly until: string;
    readonly parts: readonly { readonly unit: Localized; readonly share: number }[];
  }[];
  /** What became of the units that ended, one change a row, in the order of their dates. */
  readonly unitChanges: readonly ManifestUnitChange[];
  /** `null` where every count is shown as it is. */
  readonly protection: Protection | null;
  readonly accounts: readonly ManifestAccount[];
  readonly warnings: readonly ManifestWarning[];
  /** What was released before, what of it was put right, and what changed since. */
  readonly revisions: Revisions;
}

/** What to know of the counts: the rows of one kind of warning in one column, of all files of a register. */
export interface ManifestWarning {
  /** Which sentence of the methods page it is. */
  readonly kind:
    | 'outside_years'
    | 'injury_code'
    | 'contact_code'
    | 'mother_age'
    | 'groom_age'
    | 'bride_age'
    | 'cause_of_other_sex'
    | 'infant_deaths_exceed_births'
    | 'year_jump';
  readonly register: string;
  readonly column: string;
  /** `null` where they are fewer than the threshold of small counts: then no value is named either. */
  readonly rows: number | null;
  /** The values, those in most rows first; not all of them where they are many. */
  readonly values: readonly { readonly value: string; readonly rows: number }[];
  readonly moreValues: number;
}

interface ManifestFile extends Omit<Manifest, 'tables'> {
  readonly codelists: readonly Codelist[];
  readonly tables: readonly (Omit<ManifestTable, 'codelists'> & { readonly codelists: readonly number[] })[];
}

/** The text of `manifest.json`. A codelist that several tables share stands once; tables name it by its place. */
export function manifestText(manifest: Manifest): string {
  const texts: string[] = [];
  const placeOf = (list: Codelist): number => {
    const text = JSON.stringify(list);
    if (!texts.includes(text)) texts.push(text);
    return texts.indexOf(text);
  };
  const tables = manifest.tables.map((table) => ({ ...table, codelists: table.codelists.map(placeOf) }));
  const codelists = texts.map((text) => JSON.parse(text) as Codelist);
  const file: ManifestFile = { ...manifest, tables, codelists };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/**
 * Reads the text of a `manifest.json`, of one before there were revisions, unit changes or joint counts too.
 *
 * @throws Error where a table names a codelist that is not there
 */
export function readManifest(text: string): Manifest {
  const { codelists, ...given } = JSON.parse(text) as ManifestFile;
  const { revisions = noRevisions, unitChanges = [] }: Partial<ManifestFile> = given;
  const found: Partial<Protection> | null = given.protection;
  const protection = found && ({ joinedUpTo: null, notJoined: [], ...found } as Protection);
  const file = { ...given, protection, revisions, unitChanges };
  const listAt = (place: number): Codelist => {
    const list = codelists[place];
    if (list === undefined) throw new Error(`the manifest has no codelist ${place}`);
    return list;
  };
  return {
    ...file,
    tables: file.tables.map((table) => ({ ...table, codelists: table.codelists.map(listAt) })),
  };
}
