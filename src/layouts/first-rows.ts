import { createReadStream } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import Papa from 'papaparse';
import { publicationFolder } from './publication.ts';

/**
 * The first rows of a published CSV, its header before them; of a file of half a million rows no more is read. A field
 * may not hold a line end: published codes have none.
 *
 * @param rows how many rows below the header, fewer where the file has fewer
 */
export async function firstRows(name: string, rows: number): Promise<readonly (readonly string[])[]> {
  const stream = createReadStream(path.join(publicationFolder, 'files', name), 'utf8');
  const lines: string[] = [];
  for await (const line of createInterface({ input: stream })) {
    lines.push(line);
    if (lines.length > rows) break;
  }
  stream.destroy();
  return Papa.parse<string[]>(lines.join('\n'), { delimiter: ',' }).data;
}
