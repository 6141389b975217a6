import type { Localized } from '../text/language.ts';

/** The dimensions of published tables; also their columns' names in files, SQL and addresses. */
export type DimensionId =
  // When, where, who.
  | 'year'
  | 'month'
  | 'registered_year'
  | 'registered_month'
  | 'unit'
  | 'occurrence'
  | 'area'
  | 'sex'
  | 'age'
  // How an event came into the register.
  | 'timeliness'
  | 'recording'
  | 'registration'
  // Births.
  | 'mother_age'
  | 'birth_order'
  | 'plurality'
  | 'site'
  | 'filiation'
  | 'ethnicity'
  // Deaths and their causes.
  | 'form_age'
  | 'infant_age'
  | 'age_band'
  | 'age_65'
  | 'cause'
  | 'chapter'
  | 'cause_group'
  | 'cause_quality'
  | 'certification'
  | 'maternal_cause'
  | 'population_group'
  // Marriages, divorces, adoptions.
  | 'groom_age'
  | 'bride_age'
  | 'groom_previous'
  | 'bride_previous'
  | 'husband_age'
  | 'wife_age'
  | 'duration'
  | 'dependent_children'
  | 'kind'
  // What a number is of, and whose.
  | 'event'
  | 'check'
  | 'measure'
  | 'indicator'
  | 'source';

/** One code of a dimension, with what a reader sees for it. */
export interface Code {
  readonly code: string;
  /** The code it is part of; `null` at the top. Parts of a code sum to it. */
  readonly parent: string | null;
  readonly label: Localized;
  /** True where the code is a step of the list's hierarchy that tables indent or set bold: chapters, totals. */
  readonly heading?: boolean;
  /**
   * Of indicators: the unit their figures are in, how many digits after the decimal mark they are shown with, and
   * whether late registrations still lower those of recent years, so that years are not held against each other.
   */
  readonly figure?: { readonly unit: Localized; readonly decimals: number; readonly stillFalls?: true };
  /** More than a label has room for: the whole of a source. */
  readonly description?: Localized;
  /** Of years: counted up to a day within it only, so that it cannot be compared with a whole one. */
  readonly partial?: true;
  /** For a unit: its code in the national list, which may have been another unit's before, and the days it was there. */
  readonly unit?: {
    readonly code: string;
    readonly validFrom: string;
    readonly validTo: string;
    /** Its centre in degrees, where the site's list of units has it. */
    readonly centre?: { readonly lon: number; readonly lat: number };
  };
  /** False where the code takes no part in a ranking (residual and ill-defined causes, unknown). */
  readonly ranked?: boolean;
}

/** The codes of one dimension in the order they are published in. */
export interface Codelist {
  readonly dimension: DimensionId;
  readonly title: Localized;
  readonly codes: readonly Code[];
}

/** `_T` and `_U` as SDMX has them: the total of a dimension, and the part of it that is not known. */
export const totalCode = '_T';
export const unknownCode = '_U';

/** For each code the codes it counts towards: itself, its parent, its parent's parent, up to the top. */
export function ancestors(list: Pick<Codelist, 'dimension' | 'codes'>): Map<string, string[]> {
  const parents = new Map(list.codes.map(({ code, parent }) => [code, parent]));
  return new Map(
    list.codes.map(({ code }) => {
      const chain: string[] = [];
      for (let at: string | null | undefined = code; at !== null && at !== undefined; at = parents.get(at)) {
        if (chain.includes(at)) throw new Error(`codelist ${list.dimension}: "${code}" is part of itself`);
        chain.push(at);
      }
      return [code, chain];
    }),
  );
}
