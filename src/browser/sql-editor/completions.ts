import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { ManifestTable } from '../../catalogue/manifest.ts';
import { publishedCodelists } from '../../catalogue/published-codelists.ts';
import { fold } from '../../text/fold.ts';
import type { Language } from '../../text/language.ts';
import { codesTable, tablesTable } from '../sql/codes.ts';
import { mentionedNames } from '../sql/names.ts';
import { tokensOf } from '../sql/tokens.ts';

/* What can be typed next: tables and their columns by name and meaning, and within quotes the codes of a column. */

const helperColumns: Readonly<Record<string, readonly string[]>> = {
  [codesTable]: ['dimension', 'code', 'parent', 'label_vi', 'label_en', 'position', 'leaf', 'ranked'],
  [tablesTable]: ['name', 'title_vi', 'title_en', 'topic', 'rows'],
};

/** Words of SQL worth offering, beyond what the grammar colours. */
const words =
  'SELECT FROM WHERE GROUP BY ORDER BY HAVING LIMIT JOIN LEFT JOIN USING ON AS WITH UNION ALL DISTINCT CASE WHEN THEN ELSE END FILTER OVER PARTITION BY QUALIFY IN NOT NULL IS AND OR BETWEEN LIKE DESC ASC NULLS LAST';
const functions = [
  'sum',
  'count',
  'avg',
  'min',
  'max',
  'median',
  'round',
  'coalesce',
  'lag',
  'rank',
  'row_number',
];

/** Columns of a table's file, with what each means. */
export function columnsOf(
  { codelists, source, simulated }: ManifestTable,
  language: Language,
): { readonly name: string; readonly meaning: string }[] {
  const figures =
    source === 'derived'
      ? ['value', 'lower', 'upper', 'status', 'confidentiality', 'reason']
      : ['value', 'status', 'confidentiality'];
  return [
    ...codelists.map(({ dimension, title }) => ({ name: dimension, meaning: title[language] })),
    ...[...figures, ...(simulated ? ['simulated'] : [])].map((name) => ({ name, meaning: '' })),
  ];
}

/** The completions of a site's tables. */
export function completionsOf(
  tables: readonly ManifestTable[],
  language: Language,
): (context: CompletionContext) => CompletionResult | null {
  const lists = new Map<string, ReturnType<typeof publishedCodelists>[number]>(
    publishedCodelists(tables).map((list) => [list.dimension, list]),
  );
  const tableNames: Completion[] = [
    ...tables.map(({ id, title }) => ({ label: id, type: 'class', detail: title[language], boost: 1 })),
    ...Object.keys(helperColumns).map((label) => ({ label, type: 'class' })),
  ];
  const usual: Completion[] = [
    ...[...new Set(words.split(' '))].map((label) => ({ label, type: 'keyword', boost: -1 })),
    ...functions.map((label) => ({ label, type: 'function', apply: `${label}(` })),
  ];
  return (context) => {
    const sql = context.state.doc.toString();
    const code = codeColumn(sql, context.pos);
    if (code !== null) {
      const list = lists.get(code.column);
      if (list === undefined) return null;
      const options = list.codes.map(({ code, label }, at) => ({
        label: code,
        displayLabel: `${code}  ${label[language]}`,
        type: 'constant',
        boost: -at / 1000,
      }));
      return {
        from: code.from,
        options: narrowed(options, sql.slice(code.from, context.pos)),
        filter: false,
      };
    }
    const word = context.matchBefore(/[\p{L}_][\p{L}\p{N}_]*/u);
    if (word === null && !context.explicit) return null;
    const named = mentionedNames(sql, [...tables.map(({ id }) => id), ...Object.keys(helperColumns)]);
    const columns = new Map<string, string>();
    for (const table of tables.filter(({ id }) => named.includes(id)))
      for (const { name, meaning } of columnsOf(table, language)) columns.set(name, meaning);
    for (const helper of named) for (const name of helperColumns[helper] ?? []) columns.set(name, '');
    const own = [...columns].map(([label, detail]) => ({ label, detail, type: 'property', boost: 2 }));
    return {
      from: word?.from ?? context.pos,
      options: [...own, ...tableNames, ...usual],
      validFor: /^[\p{L}\p{N}_]*$/u,
    };
  };
}

/** The codes that have what was typed in them or in their label, with marks or without. */
function narrowed(options: readonly (Completion & { displayLabel: string })[], typed: string): Completion[] {
  const wanted = fold(typed);
  const letters = typed.toLowerCase();
  return options
    .filter(
      ({ label, displayLabel }) =>
        label.toLowerCase().startsWith(letters) || (wanted !== '' && fold(displayLabel).includes(wanted)),
    )
    .slice(0, 200);
}

/**
 * The column whose codes a text holds that is being typed: `sex = '`, `year IN ('2023', '`, `dimension = 'unit' AND
 * code = '`. `null` outside such a text.
 */
export function codeColumn(
  sql: string,
  at: number,
): { readonly column: string; readonly from: number } | null {
  const tokens = tokensOf(sql.slice(0, at)).filter(({ kind }) => kind !== 'comment');
  const last = tokens.at(-1);
  const isOpen = last?.kind === 'text' && (last.to - last.from === 1 || sql[last.to - 1] !== "'");
  if (last === undefined || !isOpen) return null;
  let place = tokens.length - 2;
  const sign = (): string => tokens[place]?.value.toLowerCase() ?? '';
  while (sign() === ',' || tokens[place]?.kind === 'text') place--;
  if (sign() === '(') {
    place--;
    if (sign() !== 'in') return null;
    place--;
    if (sign() === 'not') place--;
  } else if (['=', '>', '<'].includes(sign())) while (['=', '>', '<', '!'].includes(sign())) place--;
  else return null;
  const column = tokens[place];
  if (column === undefined || (column.kind !== 'word' && column.kind !== 'name')) return null;
  // Codes of `codes` are those of the dimension named beside them.
  if (column.value.toLowerCase() === 'code') {
    const named = /dimension\s*=\s*'(\w+)'/.exec(sql)?.[1];
    return named === undefined ? null : { column: named, from: last.from + 1 };
  }
  return { column: column.value.toLowerCase(), from: last.from + 1 };
}
