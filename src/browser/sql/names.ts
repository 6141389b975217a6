import { tokensOf } from './tokens.ts';

/*
 * Which tables SQL names. Read by its words alone, not by its grammar: a word too many fetches a table for nothing, and
 * DuckDB itself says what is wrong with a statement.
 */

/**
 * The names of a list that statements mention: as a word or a quoted name, in any case, outside texts and comments. In
 * a text they count where DuckDB takes it for a table (`FROM 'births_by_sex'`) or for SQL (`query`, `query_table`).
 *
 * @param names in lower case
 */
export function mentionedNames(sql: string, names: readonly string[]): string[] {
  const { words, texts } = wordsOf(sql);
  const fromTexts =
    words.has('query') || words.has('query_table') ? texts.flatMap((text) => [...wordsOf(text).words]) : [];
  const found = new Set([...words, ...fromTexts]);
  return names.filter((name) => found.has(name));
}

/** Whether statements ask what tables there are, and not for a table's figures. */
export function asksForTables(sql: string): boolean {
  const { words } = wordsOf(sql);
  return (
    ['information_schema', 'duckdb_tables', 'duckdb_columns', 'sqlite_master', 'pg_tables'].some((name) =>
      words.has(name),
    ) || /^\s*show\s+(all\s+)?tables\b/i.test(sql)
  );
}

/** The name in DuckDB's message that a table does not exist, `null` in any other message. */
export function missingTable(message: string): string | null {
  return /Table with name (.+?) does not exist/.exec(message)?.[1] ?? null;
}

/** Words and quoted names, in lower case, and the texts, in the order of the statements. */
function wordsOf(sql: string): { words: ReadonlySet<string>; texts: readonly string[] } {
  const words = new Set<string>();
  const texts: string[] = [];
  let before = '';
  for (const { kind, value } of tokensOf(sql)) {
    if (kind === 'comment') continue;
    if (kind === 'text') {
      texts.push(value);
      if (before === 'from' || before === 'join') words.add(value.toLowerCase());
    }
    if (kind === 'word' || kind === 'name') words.add(value.toLowerCase());
    before = kind === 'word' ? value.toLowerCase() : '';
  }
  return { words, texts };
}
