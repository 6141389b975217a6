import type { SiteToCheck } from '../../registers/checks/context.ts';
import type { CountFileInput } from '../../registers/checks/open.ts';

/** What an input of `site.yaml` says of its files. */
export type CheckInput = CountFileInput['input'];

/** What the page knows of the site whose files it checks; the publication writes it beside the manifest. */
export interface CheckSettings extends SiteToCheck {
  readonly id: string;
  readonly years: { readonly first: number; readonly last: number };
  /** Rows the publication may leave out. */
  readonly rejected_rows_allowed: number;
  /** The inputs of `site.yaml`; of their files the names alone. */
  readonly inputs: readonly CheckInput[];
}
