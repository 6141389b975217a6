import { globSync } from 'node:fs';
import path from 'node:path';
import type { Input } from '../../src/settings/settings.ts';
import { contentHash, fileSize } from './disk.ts';

/** A count file of a site, and the input that names it. */
export interface NamedFile {
  /** Path to open. */
  readonly path: string;
  /** Path for messages, relative to the site folder. */
  readonly shown: string;
  readonly input: Input;
}

/** The files the inputs name, in their order; a path that names none stays as it is, so that the reader can say so. */
export function filesOf(folder: string, inputs: readonly Input[]): NamedFile[] {
  return inputs.flatMap((input) =>
    input.files.flatMap((pattern) => {
      const found = pattern.includes('*') ? globSync(pattern, { cwd: folder }).sort() : [pattern];
      const names = found.length > 0 ? found : [pattern];
      return names.map((name) => ({ path: path.resolve(folder, name), shown: name, input }));
    }),
  );
}

/** A file read before that holds the same bytes; files are only compared where their sizes are the same. */
export async function sameFile(
  file: NamedFile,
  before: readonly NamedFile[],
): Promise<NamedFile | undefined> {
  const size = await fileSize(file.path);
  for (const other of size === null ? [] : before)
    if (
      (await fileSize(other.path)) === size &&
      (await contentHash(other.path)) === (await contentHash(file.path))
    )
      return other;
  return undefined;
}
