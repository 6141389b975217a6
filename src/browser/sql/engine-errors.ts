/* What DuckDB's messages say: where in the SQL, and which of the mistakes people make. */

/** The mistakes that are told in the reader's language; `other` has the engine's words alone. */
export type Mistake =
  | 'syntax'
  | 'end'
  | 'table'
  | 'column'
  | 'function'
  | 'group'
  | 'type'
  | 'ambiguous'
  | 'code'
  | 'kind'
  | 'window'
  | 'quotes'
  | 'alias'
  | 'exists'
  | 'where'
  | 'one'
  | 'width'
  | 'extension'
  | 'outside'
  | 'memory'
  | 'empty'
  | 'other';

/** A message read: which mistake, and the name or word it is about, empty where it names none. */
export interface ReadMessage {
  readonly mistake: Mistake;
  readonly about: string;
}

const patterns: readonly (readonly [Mistake, RegExp])[] = [
  ['end', /syntax error at end of input/],
  ['syntax', /syntax error at or near "([^]*?)"/],
  ['syntax', /^Parser Error/],
  ['table', /Table with name (.+?) does not exist/],
  [
    'exists',
    /(?:Table|View|Macro(?: Function)?|Type|Sequence|Schema)[^"]* (?:with name )?"([^"]+)" already exists/,
  ],
  // As writing programs and phones set them.
  ['quotes', /Referenced column "([“”‘’„«»][^"]*)" not found/],
  ['quotes', /syntax error at or near "([“”‘’„«»][^]*?)"/],
  ['alias', /Referenced table "([^"]+)" not found/],
  ['column', /Referenced column "([^"]+)" not found/],
  ['column', /does not have a column named "([^"]+)"/],
  ['column', /column "([^"]+)" .*?not found/i],
  ['extension', /with name "?([^"\s]+)"? is not in the catalog, but it exists in the \w+ extension/],
  [
    'window',
    /Function with name (lag|lead|rank|dense_rank|row_number|ntile|percent_rank|cume_dist|first_value|last_value|nth_value) does not exist/i,
  ],
  ['function', /(?:Scalar|Aggregate|Table|Window|Macro)? ?Function with name (\S+) does not exist/i],
  ['kind', /No function matches the given name and argument types '([^(']+)/],
  ['kind', /Could not choose a best candidate function for the function call "([^("]+)/],
  ['kind', /Cannot compare values of type (\w+)/],
  ['where', /WHERE clause cannot contain (?:aggregates|window)/],
  ['one', /More than one row returned by a subquery/],
  ['width', /Set operations can only apply to expressions with the same number of result columns/],
  ['width', /has \d+ columns but \d+ values were supplied/],
  ['group', /column "?([^"\s]+)"? must appear in the GROUP BY/],
  ['ambiguous', /Ambiguous reference to column name "([^"]+)"/],
  ['code', /Could not convert string '[^']*' to \w+ when casting from source column (\w+)/],
  ['type', /Could not convert string '([^']*)'/],
  ['type', /^Conversion Error/],
  ['memory', /Out of Memory|out of memory|bad_alloc|memory access out of bounds|Array buffer allocation/],
  [
    'outside',
    /^Permission Error|external access|file system operations are disabled|configuration has been locked|extensions? (?:is|are) (?:off|disabled)|disabled by configuration/,
  ],
  ['outside', /Extension .*(?:not found|could not be loaded|is not loaded|needs to be loaded)/],
  ['empty', /no statements/],
];

/** What a message of the engine is about. */
export function readMessage(message: string): ReadMessage {
  for (const [mistake, pattern] of patterns) {
    const found = pattern.exec(message);
    if (found !== null) return { mistake, about: found[1] ?? '' };
  }
  return { mistake: 'other', about: '' };
}

/**
 * Where in a statement a message points: DuckDB repeats a line of it and puts a caret below the place. `null` where the
 * message has none, or it does not fit the statement.
 *
 * @returns the first character of the place, and the one after the word that stands there
 */
export function placeIn(sql: string, message: string): { readonly from: number; readonly to: number } | null {
  const found = /^LINE (\d+): (.*)\n( *)\^/m.exec(message);
  if (found === null) return null;
  const [, number = '', shown = '', indent = ''] = found;
  const lines = sql.split('\n');
  const line = lines[Number(number) - 1];
  if (line === undefined) return null;
  const before = `LINE ${number}: `.length;
  const column = indent.length - before;
  // Of a long line a part is shown, with dots where it was cut.
  const part = shown.replace(/^\.\.\./, '').replace(/\.\.\.$/, '');
  const begins = line.indexOf(part);
  if (begins < 0 || column < 0) return null;
  const within = begins + column - (shown.startsWith('...') ? 3 : 0);
  const start = lines.slice(0, Number(number) - 1).reduce((sum, { length }) => sum + length + 1, 0);
  const from = Math.min(start + Math.max(0, within), sql.length);
  const word = /^(?:"[^"]*"|[\p{L}\p{N}_$]+|\S)/u.exec(sql.slice(from))?.[0] ?? '';
  return { from, to: from + word.length };
}

/** Whether the engine is of no more use after a message: its memory is spent or it stopped in the middle of something. */
export function isFatal(message: string): boolean {
  return /^INTERNAL Error|FATAL Error|database has been invalidated|RuntimeError|memory access out of bounds|unreachable|table index is out of bounds|bad_alloc|the engine’s script|worker/i.test(
    message,
  );
}
