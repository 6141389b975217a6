import type { RegisterCoverage } from './coverage.ts';
import type { Grain } from './grain.ts';

/** The checked counts of one register: what its tables are computed from. */
export interface RegisterCounts {
  readonly grain: Grain;
  /** Columns of the register that at least one file gave. */
  readonly columns: ReadonlySet<string>;
  readonly coverage: RegisterCoverage;
  /** Split units and years whose events were divided by share, by `dividedName`. */
  readonly divided: ReadonlySet<string>;
}
