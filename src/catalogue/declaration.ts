import type { Localized } from '../text/language.ts';
import type { DimensionId } from './codelist.ts';
import type { IndicatorCode } from './indicators.ts';

export type { DimensionId };

/** The registers of events a table may be counted from. */
export type RegisterSource = 'births' | 'deaths' | 'marriages' | 'divorces' | 'adoptions';
/** Where a table's figures come from: a register, other published tables (rates and the like), or numbers that were given. */
export type TableSource = RegisterSource | 'derived' | 'population' | 'returns' | 'published_series';

/** The sections of the catalogue page, in its order. */
export const topics = [
  'summary',
  'registration',
  'births',
  'deaths',
  'causes',
  'families',
  'other_sources',
] as const;
export type Topic = (typeof topics)[number];

/** How a table is first shown: which dimension makes rows, which columns, and what the others are held at. */
export interface DefaultView {
  readonly rows: DimensionId;
  readonly columns: DimensionId;
  /** Codes of the other dimensions; a dimension not named stands at its total, the year at the last one that is final. */
  readonly fixed?: Partial<Readonly<Record<DimensionId, string>>>;
}

/** What has to be seen in a view for a note to be of use there: withheld cells, cells without a figure, marks `u` or `e`, intervals. */
export type NoteSubject = 'withheld' | 'absent' | 'unsure' | 'interval';

/** A note on a table. Files have all of them; a page shows those its view needs. */
export interface Note extends Localized {
  /** What it is about; a note without it is about the whole table. */
  readonly of?: NoteSubject;
}

/** A published table, said once: pages, files, metadata, bulletin and tests follow from it. */
export interface TableDeclaration {
  /** Snake-case name: the table's name in SQL. */
  readonly id: string;
  /** Its place in addresses; never changes once released. */
  readonly slug: string;
  readonly topic: Topic;
  readonly source: TableSource;
  /** Of derived tables: their indicators, in order; one that is no dimension of the table is its only one. */
  readonly indicators?: readonly IndicatorCode[];
  /** Those of them that the first chart draws, all of one unit; without it all of the first one's unit. */
  readonly charted?: readonly IndicatorCode[];
  /** The recommended tabulations it answers (UN Principles and Recommendations, rev. 3): `LB-1`, `T3.2`. */
  readonly tabulations?: readonly string[];
  /** Events registered for the first time, where nothing is said; re-registrations are counted by the year they came in. */
  readonly events?: 'reregistered';
  readonly title: Localized;
  /** Title of the headline's figure, in a sentence: "births registered". */
  readonly measure: Localized;
  readonly unitOfMeasure: Localized;
  /** Which events are counted. */
  readonly universe: Localized;
  readonly dimensions: readonly DimensionId[];
  /** Where two dimensions are units: over today's alone, as all of them would be a million empty cells. */
  readonly units?: 'today';
  /** `open` tables are exact; in `protected` ones small counts are withheld (DESIGN §6). */
  readonly disclosure: 'open' | 'protected';
  readonly defaultView: DefaultView;
  readonly notes: readonly Note[];
  /** Digits after the decimal mark that every figure is shown with; counts, and figures as given, have their own. */
  readonly decimals?: number;
  /** Its sentence stands among the key figures of the home page. */
  readonly isKey?: true;
}
