/** A table's files and columns, as code that reads them has to know them. */
export interface SampledTable {
  /** Name and hash of the codes CSV. */
  readonly csv: { readonly name: string; readonly sha256: string };
  /** Addresses of the codes CSV and of the Parquet file. */
  readonly addresses: { readonly csv: string; readonly parquet: string };
  /** Columns of codes and of other texts, and those of numbers, in the file's order. */
  readonly texts: readonly string[];
  readonly numbers: readonly string[];
  /** Dimensions held at one code: the rows that are kept. */
  readonly held: readonly { readonly dimension: string; readonly code: string }[];
}

/** The programs a table can be read with by copying some lines. */
export const sampleTools = ['curl', 'python', 'r', 'duckdb'] as const;
export type SampleTool = (typeof sampleTools)[number];

/**
 * Lines that read a table and keep some of its rows, for each program. Columns of codes are read as text, as a code's
 * leading zeros would be lost in a number; an empty text stays empty, and an empty figure is missing.
 */
export function codeSamples(table: SampledTable): Readonly<Record<SampleTool, string>> {
  return { curl: curl(table), python: python(table), r: inR(table), duckdb: duckdb(table) };
}

function curl({ addresses, csv }: SampledTable): string {
  return `curl -fsSO "${addresses.csv}"\necho "${csv.sha256}  ${csv.name}" | sha256sum --check\n`;
}

function python({ addresses, texts, numbers, held }: SampledTable): string {
  const kept = held.map(({ dimension, code }) => `(table["${dimension}"] == ${quoted(code)})`);
  const [only = '', ...others] = kept;
  const several = `table[\n    ${kept.join('\n    & ')}\n]`;
  const shown = kept.length === 0 ? 'table' : others.length === 0 ? `table[${only.slice(1, -1)}]` : several;
  return `import pandas as pd

texts = [${texts.map(quoted).join(', ')}]
numbers = [${numbers.map(quoted).join(', ')}]
table = pd.read_csv(
    "${addresses.csv}",
    dtype={name: str for name in texts},
    keep_default_na=False,
    na_values={name: [""] for name in numbers},
)
shown = ${shown}
print(shown)
`;
}

function inR({ addresses, texts, numbers, held }: SampledTable): string {
  const kept = held.map(({ dimension, code }) => `${dimension} == ${quoted(code)}`);
  const shown = kept.length === 0 ? 'table' : `subset(table, ${kept.join(' & ')})`;
  return `texts <- c(${texts.map(quoted).join(', ')})
numbers <- c(${numbers.map(quoted).join(', ')})
table <- read.csv(
  "${addresses.csv}",
  colClasses = c(
    setNames(rep("character", length(texts)), texts),
    setNames(rep("numeric", length(numbers)), numbers)
  ),
  na.strings = character(0)
)
shown <- ${shown}
print(shown)
`;
}

function duckdb({ addresses, texts, numbers, held }: SampledTable): string {
  const fixed = held.map(({ dimension }) => dimension);
  const columns = [...texts, ...numbers].filter((name) => !fixed.includes(name));
  const kept = held.map(({ dimension, code }) => `${dimension} = '${code.replaceAll("'", "''")}'`);
  const where = kept.length === 0 ? '' : `\nWHERE ${kept.join('\n  AND ')}`;
  return `SELECT ${columns.join(', ')}\nFROM '${addresses.parquet}'${where};\n`;
}

/** A text in double quotes, as Python and R read it. */
function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
