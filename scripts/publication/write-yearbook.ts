import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { TableDeclaration } from '../../src/catalogue/declaration.ts';
import { yearbook, yearbookName, type PrintedTable } from '../../src/files/workbook/yearbook.ts';
import { yearbookPage, type YearbookPage } from '../../src/files/workbook/yearbook-page.ts';
import type { Settings } from '../../src/settings/settings.ts';
import type { ObtainedTable } from './obtain-table.ts';
import { thisProgram } from './program-hash.ts';
import type { TableCache } from './table-cache.ts';
import { siteOrigin } from './table-files.ts';
import { sha256 } from './table-inputs.ts';

/** The pages of the yearbook, gathered table by table. */
export interface YearbookPages {
  /** Takes the page of a table that was written: the one of the run before where the table is the same. */
  add(found: ObtainedTable): Promise<void>;
  /** Writes the yearbook of all of them, in the order of these declarations. */
  write(order: readonly TableDeclaration[], folder: string): Promise<void>;
}

/** Of a table that did not change nothing has to be read for its page: all of the large ones would take seconds. */
export function yearbookPages(settings: Settings, cache: TableCache): YearbookPages {
  const pages = new Map<string, PrintedTable>();
  return {
    async add({ listed, table }) {
      const { declaration } = table;
      const { codelists, files, simulated } = listed;
      const { provisional } = settings.years;
      const key = sha256(
        JSON.stringify(['yearbook', thisProgram, declaration, codelists, files.csv.sha256, provisional]),
      );
      const kept = await cache.recall(key);
      const page = kept === null ? yearbookPage(table, settings) : (JSON.parse(kept) as YearbookPage);
      if (kept === null) await cache.remember(key, JSON.stringify(page));
      pages.set(declaration.id, { page, simulated });
    },
    async write(order, folder) {
      const printed = order.flatMap(({ id }) => pages.get(id) ?? []);
      await writeFile(
        path.join(folder, yearbookName),
        yearbook(settings.title, printed, siteOrigin(settings)),
      );
    },
  };
}
