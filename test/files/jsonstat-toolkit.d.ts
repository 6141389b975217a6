/** What the tests ask of the reader of JSON-stat, which has no types of its own. */
declare module 'jsonstat-toolkit' {
  interface Category {
    readonly label: string;
    readonly unit: { readonly label: string; readonly decimals: number } | null;
    /** The codes that are part of it. */
    readonly id: readonly string[] | null;
  }
  interface Dimension {
    readonly id: readonly string[];
    readonly label: string;
    readonly role: string | null;
    Category(code: string): Category | null;
  }
  interface Dataset {
    readonly class: string;
    readonly label: string;
    readonly id: readonly string[];
    readonly n: number;
    readonly extension: Readonly<Record<string, unknown>>;
    Dimension(id: string): Dimension | null;
    /** Calls back with each cell's codes by dimension, its value and status. */
    Unflatten<T>(
      make: (
        codes: Readonly<Record<string, string>>,
        cell: { readonly value: number | null; readonly status: string | null },
      ) => T,
    ): T[];
  }
  export default function JSONstat(response: unknown): Dataset;
}
