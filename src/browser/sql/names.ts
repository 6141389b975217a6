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

/** Names of tables closest to one that is not there, the closest first: letters mistaken, or words left out. */
export function nearNames(name: string, names: readonly string[]): string[] {
  const wrong = name.toLowerCase();
  const parts = wrong.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '');
  const holdsThem = (one: string): boolean => {
    const words = one.split('_');
    return (
      parts.length > 0 &&
      parts.every((part) => words.some((word) => part.length > 2 && word.startsWith(part)))
    );
  };
  return names
    .map((one) => ({ one, far: distance(wrong, one) }))
    .filter(({ one, far }) => far <= Math.max(2, one.length / 4) || holdsThem(one))
    .sort((a, b) => a.far - b.far)
    .slice(0, 5)
    .map(({ one }) => one);
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

/** Letters to change, add or leave out to make one name of the other (Levenshtein, 1966). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at++) {
    const next = [at];
    for (let to = 1; to <= other.length; to++) {
      const changed = (row[to - 1] ?? 0) + (one[at - 1] === other[to - 1] ? 0 : 1);
      next[to] = Math.min(changed, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1);
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
