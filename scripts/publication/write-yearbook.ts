import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { TableDeclaration } from '../../src/catalogue/declaration.ts';
import { yearbook, yearbookName, type PrintedTable } from '../../src/files/workbook/yearbook.ts';
import { yearbookPage, type YearbookPage } from '../../src/files/workbook/yearbook-page.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { keptFile } from './kept-file.ts';
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
  const pages = new Map<string, { readonly key: string; printed(): PrintedTable }>();
  return {
    async add({ table, listed }) {
      const { declaration } = table;
      const { codelists, files, simulated } = await listed;
      const { provisional } = settings.years;
      const key = sha256(
        JSON.stringify(['yearbook', thisProgram, declaration, codelists, files.csv.sha256, provisional]),
      );
      const kept = await cache.recall(key);
      const text = kept ?? JSON.stringify(yearbookPage(table, settings));
      if (kept === null) await cache.remember(key, text);
      const printed = (): PrintedTable => ({ page: JSON.parse(text) as YearbookPage, simulated });
      pages.set(declaration.id, { key: `${key} ${String(simulated)}`, printed });
    },
    async write(order, folder) {
      const all = order.flatMap(({ id }) => pages.get(id) ?? []);
      const origin = siteOrigin(settings);
      const madeOf = ['yearbook', settings.title, origin, all.map(({ key }) => key)];
      const target = path.join(folder, yearbookName);
      await keptFile(cache, madeOf, target, () =>
        writeFile(
          target,
          yearbook(
            settings.title,
            all.map(({ printed }) => printed()),
            origin,
          ),
        ),
      );
    },
  };
}
