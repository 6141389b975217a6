import type { Localized } from '../../text/language.ts';

/** Whose figures they are and when they were released: what the first sheet of a workbook says beside its table. */
export interface Origin {
  readonly publisher: Localized;
  /** The area that all of it is about. */
  readonly place: Localized;
  readonly source: Localized;
  readonly release: { readonly id: string; readonly date: string };
  /** The last day of registrations that were counted, ISO. */
  readonly cutOff: string;
  readonly licence: string;
  readonly simulated: boolean;
  /** What the site says of all its tables. */
  readonly notes: readonly Localized[];
}
