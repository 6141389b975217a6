/*
 * Recipes for machines: a table and the names of its codes, read from their plain addresses and joined, in the programs
 * people use. Each prints the name, the code and the value of the rows kept.
 */

/** What a recipe reads. */
export interface RecipeTable {
  /** Addresses of the table as Parquet and CSV, and of the codelist. */
  readonly parquet: string;
  readonly csv: string;
  readonly codelist: string;
  /** The dimension whose names are joined. */
  readonly named: string;
  /** Dimensions held at one code. */
  readonly held: readonly { readonly dimension: string; readonly code: string }[];
  /** Which of the codelist's names. */
  readonly label: 'label_vi' | 'label_en';
}

/** The programs there are recipes for. */
export const recipeTools = ['duckdb', 'python', 'r', 'observable'] as const;
export type RecipeTool = (typeof recipeTools)[number];

/** A recipe for each program; codes are read as texts, as a number would lose its leading zeros. */
export function joinRecipes(table: RecipeTable): Readonly<Record<RecipeTool, string>> {
  return { duckdb: duckdb(table), python: python(table), r: inR(table), observable: observable(table) };
}

function duckdb({ parquet, codelist, named, held, label }: RecipeTable): string {
  const conditions = held.map(({ dimension, code }) => `t.${dimension} = '${code.replaceAll("'", "''")}'`);
  const where = conditions.length === 0 ? '' : `\nWHERE ${conditions.join('\n  AND ')}`;
  return `SELECT c.${label} AS name, t.${named} AS code, t.value
FROM '${parquet}' AS t
JOIN read_csv('${codelist}', all_varchar = true) AS c ON c.code = t.${named}${where}
ORDER BY c."order"::INTEGER;
`;
}

function python({ csv, codelist, named, held, label }: RecipeTable): string {
  const kept = held.map(({ dimension, code }) => `table = table[table["${dimension}"] == ${quoted(code)}]\n`);
  return `import pandas as pd

table = pd.read_csv("${csv}", dtype=str, keep_default_na=False)
${kept.join('')}codes = pd.read_csv("${codelist}", dtype=str, keep_default_na=False)
codes["order"] = codes["order"].astype(int)
joined = table.merge(codes, left_on="${named}", right_on="code").sort_values("order")
joined["value"] = pd.to_numeric(joined["value"])
joined = joined.rename(columns={"${label}": "name"})
print(joined[["name", "code", "value"]].to_string(index=False))
`;
}

function inR({ csv, codelist, named, held, label }: RecipeTable): string {
  const kept = held.map(({ dimension, code }) => `table <- subset(table, ${dimension} == ${quoted(code)})\n`);
  return `read_codes <- function(address) {
  read.csv(address, colClasses = "character", na.strings = character(0), encoding = "UTF-8")
}
table <- read_codes("${csv}")
${kept.join('')}codes <- read_codes("${codelist}")
joined <- merge(table, codes, by.x = "${named}", by.y = "code")
joined <- joined[order(as.integer(joined$order)), ]
joined$value <- as.numeric(joined$value)
print(data.frame(name = joined$${label}, code = joined$${named}, value = joined$value), row.names = FALSE)
`;
}

/** A cell of an Observable notebook or page; `d3` is there by itself. */
function observable({ csv, codelist, named, held, label }: RecipeTable): string {
  const kept = held.map(({ dimension, code }) => `row.${dimension} === ${quoted(code)}`);
  const filter = kept.length === 0 ? '' : `.filter((row) => ${kept.join(' && ')})`;
  return `rows = {
  const [table, codes] = await Promise.all([
    d3.csv("${csv}"),
    d3.csv("${codelist}")
  ]);
  const names = new Map(codes.map(({ code, ${label} }) => [code, ${label}]));
  return table${filter}
    .map(({ ${named}, value }) => ({
      name: names.get(${named}),
      code: ${named},
      value: value === "" ? null : Number(value)
    }));
}
`;
}

/** A text in double quotes, as Python, R and JavaScript read it. */
function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
