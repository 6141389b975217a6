import { tokensOf, type Token } from './tokens.ts';

/* Several statements in one text, and their parameters. */

/** A statement of a text, and where in the text it begins. */
export interface Statement {
  readonly sql: string;
  readonly from: number;
}

/** The statements of a text, without the semicolons between them; comments alone are none. */
export function statementsOf(text: string): Statement[] {
  const statements: Statement[] = [];
  let own: Token[] = [];
  const end = (): void => {
    const [first, last] = [own[0], own.at(-1)];
    if (first !== undefined && last !== undefined && own.some(({ kind }) => kind !== 'comment'))
      statements.push({ sql: text.slice(first.from, last.to), from: first.from });
    own = [];
  };
  for (const token of tokensOf(text))
    if (token.kind === 'sign' && token.value === ';') end();
    else own.push(token);
  end();
  return statements;
}

const reading = ['select', 'with', 'from', 'values', 'describe', 'show', 'summarize'];

/** Whether a statement surely leaves the tables that there are as they are: it reads, as far as its first word tells. */
export function leavesNames(sql: string): boolean {
  const first = tokensOf(sql).find(({ kind }) => kind !== 'comment');
  return first?.kind === 'word' && reading.includes(first.value.toLowerCase());
}

/** The names of the parameters (`$year`) of statements, each once, in the order they first stand. */
export function parametersOf(sql: string): string[] {
  return [...new Set(tokensOf(sql).flatMap(({ kind, value }) => (kind === 'parameter' ? [value] : [])))];
}

/** A text in which some pieces were replaced, that knows where its places stood before. */
export interface FilledSql {
  readonly sql: string;
  /** Where a place of it stood in the text that was filled. */
  place(at: number): number;
}

/**
 * Statements with their parameters' values in their place, as texts: codes of years and units are texts in the tables,
 * and where a number is wanted DuckDB makes one of it. Empty is NULL.
 */
export function filledSql(sql: string, values: Readonly<Record<string, string>>): FilledSql {
  const parts: string[] = [];
  const moves: { readonly at: number; readonly by: number; readonly from: number }[] = [];
  let done = 0;
  let length = 0;
  for (const { kind, value, from, to } of tokensOf(sql)) {
    if (kind !== 'parameter') continue;
    const literal = literalOf(values[value] ?? '');
    parts.push(sql.slice(done, from), literal);
    length += from - done + literal.length;
    moves.push({ at: length, by: to - length, from });
    done = to;
  }
  parts.push(sql.slice(done));
  return {
    sql: parts.join(''),
    place(at) {
      const move = moves.findLast((one) => one.at <= at);
      const next = moves[move === undefined ? 0 : moves.indexOf(move) + 1];
      const place = at + (move?.by ?? 0);
      // Within a value that was filled in: where its parameter stands.
      return next === undefined ? place : Math.min(place, next.from);
    },
  };
}

function literalOf(value: string): string {
  const text = value.trim();
  if (text === '') return 'NULL';
  return `'${text.replaceAll("'", "''")}'`;
}
