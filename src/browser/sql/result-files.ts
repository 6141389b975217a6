import { workbook } from '../../files/workbook/workbook.ts';
import { sheetsOf } from '../../files/workbook/sheet.ts';
import type { Manifest } from '../../catalogue/manifest.ts';
import type { Language } from '../../text/language.ts';
import { queryTextsOf } from '../../text/query-texts.ts';
import { textsOf } from '../../text/texts.ts';
import type { QueryResult } from './result.ts';

/* A result as a workbook or as Parquet; both say whose figures these are, and that they are simulated where they are. */

interface Origin {
  readonly site: Manifest['site'];
  readonly language: Language;
  /** The statement the result is of. */
  readonly sql: string;
}

/** A number a spreadsheet and a DOUBLE hold exactly; longer ones stay texts in a workbook. */
function exactNumber(text: string): number | null {
  const value = Number(text);
  return Number.isFinite(value) && text.replace(/\D/g, '').replace(/^0+/, '').length <= 15 ? value : null;
}

/** The rows as a workbook of one table, with the statement and the source above it; more rows than fit go on in a second sheet. */
export function resultWorkbook(result: QueryResult, { site, language, sql }: Origin): Uint8Array {
  const texts = queryTextsOf(language);
  const title = texts.fileTitle;
  const lines = [
    { text: title, style: 'title' as const },
    ...(site.simulated ? [{ text: textsOf(language).simulatedShort, style: 'notice' as const }] : []),
    { text: `${site.source[language]} · ${site.release.id} · ${site.licence}`, style: 'plain' as const },
    { text: sql.replace(/\s+/g, ' ').slice(0, 2000), style: 'plain' as const },
  ];
  function* rows(): Generator<(string | number)[]> {
    for (let row = 0; row < result.rows; row++)
      yield result.columns.map(({ numeric }, column) => {
        const text = result.cell(row, column);
        if (text === null) return '';
        return numeric ? (exactNumber(text) ?? text) : text.slice(0, 32_767);
      });
  }
  const header = toldApart(result.columns.map(({ name }) => name));
  const sheet = {
    name: texts.fileSheet,
    lines,
    header,
    rows: { [Symbol.iterator]: rows },
    rowCount: result.rows,
    widths: header.map((name) => Math.min(40, Math.max(10, name.length + 2))),
    wraps: false,
    decimalsOf: (row: number, column: number): number | undefined => {
      const decimals = /\.(\d+)$/.exec(result.cell(row, column) ?? '')?.[1]?.length;
      return decimals === undefined ? undefined : Math.min(decimals, 6);
    },
  };
  return workbook(sheetsOf(sheet), {
    title,
    subject: site.title[language],
    creator: site.publisher.name[language],
    description: [site.simulated ? textsOf(language).simulatedShort : '', sql].join('\n').trim(),
    day: site.release.date,
  });
}

/** The rows as Parquet: whole numbers, numbers with a fraction, truths and texts as such; its metadata name the source. */
export async function resultParquet(result: QueryResult, { site, sql }: Origin): Promise<ArrayBuffer> {
  const { parquetWriteBuffer } = await import('hyparquet-writer');
  const names = toldApart(result.columns.map(({ name }) => name));
  const columnData = result.columns.map(({ numeric }, column) => {
    const texts = Array.from({ length: result.rows }, (_, row) => result.cell(row, column));
    return { name: names[column] ?? String(column), ...typed(texts, numeric), nullable: true };
  });
  const pairs = {
    source: site.source.vi,
    release: site.release.id,
    licence: site.licence,
    sql,
    ...(site.simulated ? { simulated: 'true' } : {}),
  };
  return parquetWriteBuffer({
    columnData,
    kvMetadata: Object.entries(pairs).map(([key, value]) => ({ key, value })),
  });
}

function typed(
  texts: readonly (string | null)[],
  numeric: boolean,
): { data: unknown[]; type: 'STRING' | 'INT32' | 'INT64' | 'DOUBLE' } {
  if (!numeric) return { data: [...texts], type: 'STRING' };
  const told = texts.filter((text) => text !== null);
  if (told.every((text) => /^-?\d{1,18}$/.test(text))) {
    const isShort = told.every((text) => Math.abs(Number(text)) < 2 ** 31);
    return isShort
      ? { data: texts.map((text) => (text === null ? null : Number(text))), type: 'INT32' }
      : { data: texts.map((text) => (text === null ? null : BigInt(text))), type: 'INT64' };
  }
  // A DOUBLE would lose digits.
  if (told.some((text) => text.replace(/\D/g, '').replace(/^0+/, '').length > 17))
    return { data: [...texts], type: 'STRING' };
  return { data: texts.map((text) => (text === null ? null : Number(text))), type: 'DOUBLE' };
}

/** Names unlike each other, whatever their capitals. */
function toldApart(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((name, at) => {
    let own = name.trim() === '' ? `c${at + 1}` : name;
    for (let count = 2; used.has(own.toLowerCase()); count++) own = `${name}_${count}`;
    used.add(own.toLowerCase());
    return own;
  });
}
