import type { ManifestTable, PublishedFile } from '../catalogue/manifest.ts';
import type { TableFormat } from '../catalogue/table-formats.ts';
import { filePagesTextsOf } from '../text/file-pages-texts.ts';
import type { Language } from '../text/language.ts';

/** A file of a table as a page offers it. */
export interface OfferedFile {
  readonly format: TableFormat;
  readonly file: PublishedFile;
  /** What the format is called, and what it is for. */
  readonly title: string;
  readonly use: string;
}

/**
 * The files of a table in the order a page offers them: what a reader of the language opens by a double click comes
 * first and apart, then what programs read, then labels in the other language.
 */
export function offeredFiles(
  { files }: ManifestTable,
  language: Language,
): { readonly first: readonly OfferedFile[]; readonly others: readonly OfferedFile[] } {
  const { formats } = filePagesTextsOf(language);
  const first: readonly string[] = ['xlsx', `${language}.csv`];
  const last: readonly string[] = ['csv', 'parquet', 'json'];
  const place = (format: string): number => {
    const at = [...first, ...last].indexOf(format);
    return at < 0 ? Infinity : at;
  };
  const offered = (Object.entries(files) as [TableFormat, PublishedFile][])
    .map(([format, file]) => ({ format, file, ...formats[format] }))
    .sort((one, other) => place(one.format) - place(other.format));
  return {
    first: offered.filter(({ format }) => first.includes(format)),
    others: offered.filter(({ format }) => !first.includes(format)),
  };
}
