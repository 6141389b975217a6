import { queryTextsOf } from '../text/query-texts.ts';
import type { QueryBox } from './query-box.ts';
import type { QueryParts } from './query-parts.ts';
import { madeAfter, madeNames, madeSql, nothingMade } from './sql/made-things.ts';

/** Tells the reader what of theirs an engine that started anew no longer has, and how it is made again. */
export interface LostThings {
  /** Hears of every statement that succeeded. */
  ran(sql: string): void;
  /** Whether the engine holds something of the reader's. */
  hasMade(): boolean;
  /** Hears that the engine was started anew. */
  restarted(): void;
}

/** The place below the buttons that names what is gone; one press puts the statements that made it into the box. */
export function openLost(parts: QueryParts, box: QueryBox): LostThings {
  const texts = queryTextsOf(parts.language);
  let made = nothingMade;
  /** What earlier engines had and nobody has made again. */
  let gone: { readonly names: readonly string[]; readonly sql: string } = { names: [], sql: '' };
  const show = (): void => {
    parts.lost.hidden = gone.names.length === 0;
    parts.lostWords.textContent = gone.names.length === 0 ? '' : texts.lost(gone.names.join(', '));
  };
  parts.lostAgain.addEventListener('click', () => {
    box.write(gone.sql);
    box.focus();
    parts.toolSaid.textContent = texts.lostWritten;
  });
  return {
    ran(sql) {
      made = madeAfter(made, sql);
      if (gone.names.length === 0) return;
      const names = madeNames(made);
      const left = gone.names.filter((name) => !names.includes(name));
      gone = left.length === 0 ? { names: [], sql: '' } : { ...gone, names: left };
      show();
    },
    hasMade: () => madeNames(made).length > 0,
    restarted() {
      const names = madeNames(made);
      if (names.length > 0)
        gone = {
          names: [...new Set([...gone.names, ...names])],
          sql: [gone.sql, madeSql(made)].filter((sql) => sql !== '').join('\n\n'),
        };
      made = nothingMade;
      show();
    },
  };
}
