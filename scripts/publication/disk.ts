import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { PublishedFile } from '../../src/catalogue/manifest.ts';
import type { FileAccess } from '../../src/registers/checks/open.ts';
import { SettingsError } from '../../src/settings/faults.ts';
import { readSettings, settingsFiles, type Settings } from '../../src/settings/settings.ts';
import { leaveOutFaults } from '../../src/tables/left-out.ts';

/* The file system, for rooms that touch none themselves. */

/** Count files on disk. */
export const diskAccess: FileAccess = {
  async kind(file) {
    const found = await stat(file).catch(() => null);
    if (found === null) return 'nothing';
    return found.isDirectory() ? 'folder' : 'file';
  },
  async read(file, position, length) {
    const handle = await open(file);
    try {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, position);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  },
  chunks: (file) => createReadStream(file, { highWaterMark: 1 << 20 }) as AsyncIterable<Uint8Array>,
};

/** Reads the settings of a site folder from disk. @throws SettingsError */
export async function settingsOf(folder: string): Promise<Settings> {
  const texts = new Map<string, string | null>();
  for (const name of settingsFiles) texts.set(name, await textOf(folder, name));
  return readSettings(path.resolve(folder), (name) => texts.get(name) ?? null, leaveOutFaults);
}

/** The size of a file in bytes, `null` where there is none. */
export async function fileSize(file: string): Promise<number | null> {
  const found = await stat(file).catch(() => null);
  return found?.isFile() === true ? found.size : null;
}

/** The SHA-256 of a file's bytes, read in pieces. */
export async function contentHash(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of diskAccess.chunks(file)) hash.update(chunk);
  return hash.digest('hex');
}

/** The text of a settings file, `null` where it is not there. @throws SettingsError where it is not UTF-8 */
async function textOf(folder: string, name: string): Promise<string | null> {
  const bytes = await readFile(path.join(folder, name)).catch(() => null);
  if (bytes === null) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    const allowed = 'UTF-8; save the file as UTF-8';
    throw new SettingsError([{ file: name, key: '', found: 'another encoding than UTF-8', allowed }], {
      cause,
    });
  }
}

/** A written file with its size and hash. */
export async function publishedFile(file: string): Promise<PublishedFile> {
  const bytes = await readFile(file);
  return {
    name: path.basename(file),
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}
