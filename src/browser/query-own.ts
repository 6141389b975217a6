import { formatNumber } from '../text/numbers.ts';
import { queryTextsOf } from '../text/query-texts.ts';
import { element } from './element.ts';
import type { QueryParts } from './query-parts.ts';
import { OwnFileError, ownTable, type OwnTable } from './sql/own-file.ts';
import type { Session } from './sql/session.ts';

/** The reader's own files: read in the page, put into the engine as soon as it is there. */
export interface OwnFiles {
  /** Reads files one after another, and says what became of each. */
  take(files: readonly File[]): Promise<void>;
  /** Puts those that wait into an engine that has just come. */
  bringIn(session: Session): Promise<void>;
}

/** A place for files. */
export function openOwnFiles(parts: QueryParts, session: () => Session | null): OwnFiles {
  const { language } = parts;
  const texts = queryTextsOf(language);
  const waiting: OwnTable[] = [];
  const tell = (...sentences: string[]): void => {
    parts.ownList.append(element('li', {}, sentences.filter((one) => one !== '').join(' ')));
  };
  const described = (table: OwnTable, present: Session | null): string[] => [
    texts.ownFileAdded({
      name: table.name,
      rows: formatNumber(table.rows, language),
      columns: formatNumber(table.columns.length, language),
    }),
    table.hasHeader ? '' : texts.ownFileNoHeader,
    table.uneven === 0 ? '' : texts.ownFileUneven(formatNumber(table.uneven, language)),
    present?.tables.some(({ id }) => id === table.name) === true ? texts.ownFileShadows : '',
  ];
  const take = async (file: File): Promise<void> => {
    try {
      const table = await ownTable(file);
      const present = session();
      if (present === null) {
        waiting.push(table);
        tell(`${table.name}:`, texts.ownFileNeedsEngine);
      } else {
        await present.add(table.name, table.stream);
        tell(...described(table, present));
      }
    } catch (error) {
      const words =
        error instanceof OwnFileError
          ? texts.ownFileFaults[error.fault]
          : error instanceof Error
            ? error.message
            : String(error);
      tell(`${file.name}:`, words);
    }
  };
  return {
    async take(files) {
      for (const file of files) await take(file);
    },
    async bringIn(present) {
      for (const table of waiting.splice(0)) {
        await present.add(table.name, table.stream);
        tell(...described(table, present));
      }
    },
  };
}
