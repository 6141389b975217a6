import type { Localized } from '../text/language.ts';
import type { Codelist } from './codelist.ts';
import type { TableDeclaration } from './declaration.ts';

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
  readonly csv: PublishedFile;
  readonly parquet: PublishedFile;
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

/** `manifest.json`: all that pages, files and readers know of a publication. */
export interface Manifest {
  readonly site: {
    readonly id: string;
    readonly title: Localized;
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
    readonly disclosure: { readonly rule: string; readonly reason: Localized };
    readonly notes: readonly Localized[];
  };
  readonly tables: readonly ManifestTable[];
  /** Tables of the catalogue this site cannot publish, and why. */
  readonly unavailable: readonly {
    readonly slug: string;
    readonly title: Localized;
    readonly reason: Localized;
  }[];
  readonly accounts: readonly ManifestAccount[];
  readonly warnings: readonly {
    /** Which sentence of the methods page it is. */
    readonly kind: 'outside_years' | 'injury_code' | 'contact_code';
    readonly file: string;
    readonly column: string;
    readonly value: string;
    readonly rows: number;
  }[];
}
