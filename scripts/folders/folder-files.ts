import { constants } from 'node:fs';
import { chmod, copyFile, link, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';

/* The files of a folder as a whole: their names, and a second place for them. */

/** The files in a folder and all below it, as paths from it with slashes, sorted by their codes; none where it is not there. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => slashed(path.relative(folder, path.join(parentPath, name))))
    .sort();
}

/**
 * Puts files of a folder in a second folder, as hard links where the disk has them: hundreds of megabytes take no time
 * and no room. None of them may be there yet.
 */
export async function linkFiles(from: string, names: readonly string[], to: string): Promise<void> {
  await inSecondPlace(from, names, to, async (source, target) => {
    await link(source, target).catch(() => copyFile(source, target, constants.COPYFILE_EXCL));
  });
}

/** Copies files of a folder into another, to be read and never written again: bytes of their own. */
export async function copyToKeep(from: string, names: readonly string[], to: string): Promise<void> {
  await inSecondPlace(from, names, to, async (source, target) => {
    await copyFile(source, target, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    await chmod(target, 0o444);
  });
}

async function inSecondPlace(
  from: string,
  names: readonly string[],
  to: string,
  put: (source: string, target: string) => Promise<void>,
): Promise<void> {
  for (const folder of new Set(['.', ...names.map((name) => path.dirname(name))]))
    await mkdir(path.join(to, folder), { recursive: true });
  for (const name of names) await put(path.join(from, name), path.join(to, name));
}

function slashed(file: string): string {
  return file.split(path.sep).join('/');
}
