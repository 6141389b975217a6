/*
 * SQL by its words, not by its grammar: where texts, names and comments begin and end, so that what stands in them is
 * not taken for SQL.
 */

/** A piece of SQL; `value` is a text without its quotes, a name without its own, a parameter without its sign. */
export interface Token {
  readonly kind: 'comment' | 'text' | 'name' | 'word' | 'parameter' | 'number' | 'sign';
  readonly value: string;
  /** Where it stands: first character, and the one after its last. */
  readonly from: number;
  readonly to: number;
}

/* An opened string, name or comment that does not end goes on to the end of the text. */
const pattern =
  /(?<line>--[^\n]*)|(?<comment>\/\*)|(?<number>\d[\w.]*)|[eE]'(?<escaped>[^'\\]*(?:(?:\\[^]|'')[^'\\]*)*)(?:'|$)|'(?<string>[^']*(?:''[^']*)*)(?:'|$)|"(?<quoted>[^"]*(?:""[^"]*)*)(?:"|$)|(?<dollar>\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$)|\$(?<parameter>[\p{L}_][\p{L}\p{N}_]*)|(?<word>[\p{L}_][\p{L}\p{N}_$]*)|(?<sign>\S)/gu;

/** The pieces of statements in their order; white space is none. */
export function tokensOf(sql: string): Token[] {
  const tokens: Token[] = [];
  const matches = new RegExp(pattern);
  for (let match = matches.exec(sql); match !== null; match = matches.exec(sql)) {
    const from = match.index;
    const groups = match.groups ?? {};
    const { comment, escaped, string, quoted, dollar } = groups;
    let text = string?.replaceAll("''", "'") ?? escaped;
    if (comment !== undefined) matches.lastIndex = endOfComment(sql, from);
    if (dollar !== undefined) {
      const end = sql.indexOf(dollar, matches.lastIndex);
      text = sql.slice(matches.lastIndex, end === -1 ? undefined : end);
      matches.lastIndex = end === -1 ? sql.length : end + dollar.length;
    }
    const to = matches.lastIndex;
    const [kind, value] =
      comment !== undefined || groups['line'] !== undefined
        ? (['comment', sql.slice(from, to)] as const)
        : text !== undefined
          ? (['text', text] as const)
          : quoted !== undefined
            ? (['name', quoted.replaceAll('""', '"')] as const)
            : ((['parameter', 'word', 'number', 'sign'] as const)
                .map((one) => [one, groups[one]] as const)
                .find((one): one is readonly [(typeof one)[0], string] => one[1] !== undefined) ??
              (['sign', match[0]] as const));
    tokens.push({ kind, value, from, to });
  }
  return tokens;
}

/** Comments may stand within comments. */
function endOfComment(sql: string, from: number): number {
  const marks = /\/\*|\*\//g;
  marks.lastIndex = from;
  let depth = 0;
  for (let mark = marks.exec(sql); mark !== null; mark = marks.exec(sql)) {
    depth += mark[0] === '/*' ? 1 : -1;
    if (depth === 0) return marks.lastIndex;
  }
  return sql.length;
}
