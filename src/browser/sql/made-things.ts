import { tokensOf, type Token } from './tokens.ts';

/*
 * What a reader made in the engine with SQL: an engine that starts anew has the published tables and the reader's files
 * again, but not these. They are not made again by themselves: a statement may run long, or give something else the
 * second time. They are known by name, with the statements that made them.
 */

/** The statements that changed what the engine holds, in their order. */
export interface MadeThings {
  readonly steps: readonly MadeStep[];
  /** How many steps there were when the open transaction began, `null` outside of one. */
  readonly open: number | null;
}

interface MadeStep {
  readonly sql: string;
  /** What there was of the reader's after it, in the order it was made. */
  readonly names: readonly string[];
}

export const nothingMade: MadeThings = { steps: [], open: null };

/** What a reader made and has not dropped: tables, views, macros, sequences, types, variables; also published tables that were changed. */
export function madeNames({ steps }: MadeThings): readonly string[] {
  return steps.at(-1)?.names ?? [];
}

/** The statements that make it all again, in their order. */
export function madeSql({ steps }: MadeThings): string {
  return steps.map(({ sql }) => `${sql};`).join('\n\n');
}

/**
 * What there is after a statement that succeeded. Where nothing is left of what was made, its statements are forgotten;
 * else all of them stay, as one table may be made of another that was dropped since.
 */
export function madeAfter(things: MadeThings, sql: string): MadeThings {
  const words = tokensOf(sql).filter(({ kind }) => kind !== 'comment');
  switch (wordAt(words, 0)) {
    case 'begin':
    case 'start':
      return { ...things, open: things.steps.length };
    case 'commit':
    case 'end':
      return { ...things, open: null };
    case 'rollback':
    case 'abort':
      return { steps: things.steps.slice(0, things.open ?? things.steps.length), open: null };
  }
  const change = changeOf(words);
  if (change === null) return things;
  const before = madeNames(things).filter((name) => name !== change.gone && name !== change.made);
  const names = change.made === null ? before : [...before, change.made];
  if (names.length === 0 && things.open === null) return nothingMade;
  // A drop of what was not the reader's changes nothing of the reader's.
  if (change.made === null && names.length === madeNames(things).length) return things;
  return { ...things, steps: [...things.steps, { sql, names }] };
}

/** Whether a statement makes, changes or takes away something, so that it has no rows to give. */
export function changesSomething(sql: string): boolean {
  return changeOf(tokensOf(sql).filter(({ kind }) => kind !== 'comment')) !== null;
}

interface Change {
  readonly made: string | null;
  readonly gone: string | null;
}

/** What a statement makes or changes, and what it takes away; `null` where it only asks. */
function changeOf(words: readonly Token[]): Change | null {
  const made = (name: string | null): Change | null => (name === null ? null : { made: name, gone: null });
  const behind = (word: string): string | null => {
    const at = words.findIndex((_, place) => wordAt(words, place) === word);
    return at < 0 ? null : nameAt(words, at + 1);
  };
  switch (wordAt(words, 0)) {
    case 'create': {
      const at = words.findIndex((_, place) => kinds.includes(wordAt(words, place)));
      return at < 0 ? null : made(nameAt(words, at + 1));
    }
    case 'set':
      return wordAt(words, 1) === 'variable' ? made(nameAt(words, 2)) : null;
    case 'insert':
    case 'merge':
      return made(behind('into'));
    case 'update':
    case 'truncate':
      return made(nameAt(words, 1));
    case 'delete':
      return made(behind('from'));
    case 'alter': {
      const name = nameAt(words, 2);
      const to = words.findIndex((_, at) => wordAt(words, at) === 'rename' && wordAt(words, at + 1) === 'to');
      return to < 0 ? made(name) : { made: nameAt(words, to + 2), gone: name };
    }
    case 'drop':
      return { made: null, gone: nameAt(words, 2) };
    case 'with': {
      const at = words.findIndex((_, place) => ['insert', 'update', 'delete'].includes(wordAt(words, place)));
      return at < 0 ? null : changeOf(words.slice(at));
    }
    default:
      return null;
  }
}

const kinds = ['table', 'view', 'macro', 'function', 'sequence', 'type', 'schema'];

/** Words that stand between what is done and the name. */
const between = ['if', 'not', 'exists', 'table', 'or', 'replace', 'ignore'];

/** A name with what it is part of: `main.a` is `a`. `null` where none stands there. */
function nameAt(words: readonly Token[], from: number): string | null {
  let at = from;
  while (between.includes(wordAt(words, at))) at++;
  while (words[at + 1]?.value === '.') at += 2;
  const word = words[at];
  return word?.kind === 'word' || word?.kind === 'name' ? word.value.toLowerCase() : null;
}

function wordAt(words: readonly Token[], at: number): string {
  const word = words[at];
  return word?.kind === 'word' ? word.value.toLowerCase() : '';
}
