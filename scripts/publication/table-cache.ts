import { randomUUID } from 'node:crypto';
import {
  copyFile,
  link,
  mkdir,
  readFile,
  readdir,
  rename,
  rm,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import type { Codelist } from '../../src/catalogue/codelist.ts';
import type { PublishedFile } from '../../src/catalogue/manifest.ts';
import { publishedFile } from './disk.ts';
import { sha256 } from './table-inputs.ts';

/*
 * Tables of the last publication, so that those that did not change are not computed again. A file is kept under the
 * hash of its bytes, an entry under the hash of what its table was made from, and both are hashed again before they are
 * used: what is damaged, cut short or another's is as good as not there.
 */

/** What is kept of a table beside its files. */
export interface CacheEntry {
  /** `null` where the site has no figure for the table: that too had to be found out. */
  readonly table: {
    readonly codelists: readonly Codelist[];
    readonly rows: number;
    /** The hashes of its files, by format. */
    readonly files: Readonly<Record<string, string>>;
  } | null;
  /** The tables it was made of by id, each with the hash of its content; `null` where the site did not have it. */
  readonly reads: Readonly<Record<string, string | null>>;
}

export interface TableCache {
  /** The entry of a table; `null` where there is none that holds. */
  find(key: string): Promise<CacheEntry | null>;
  /** Puts a file that is kept where it is wanted; `null`, and nothing there, where it is not what it was. */
  fetch(hash: string, target: string): Promise<PublishedFile | null>;
  /** Keeps a file under the hash of its bytes. */
  keep(hash: string, file: string): Promise<void>;
  /** Keeps a table, with its files by their hashes. */
  store(key: string, entry: CacheEntry, files: Readonly<Record<string, string>>): Promise<void>;
  /** A text that was kept under a hash; `null` where there is none that is whole, or another's. */
  recall(key: string): Promise<string | null>;
  /** Keeps a text under a hash. */
  remember(key: string, text: string): Promise<void>;
  /**
   * Takes away tables and files that were neither found nor stored since the cache was opened, and texts that nobody
   * wrote or asked for in a season: they are small, dear, and not asked for by a run whose tables did not change.
   */
  sweep(): Promise<void>;
}

/** What this cache may take away: its entries and files, its texts, and those half made. */
const kept = /^[0-9a-f]{64}(\.json)?$/;
const keptText = /^[0-9a-f]{64}\.txt$/;
const unfinished = /^[0-9a-f]{64}(\.json|\.txt)?\.[0-9a-f-]{36}$/;
/** After that long whoever was making it does so no more. */
const day = 24 * 60 * 60 * 1000;
const season = 90 * day;

/** Opens the cache in a folder, which is made when it is needed. */
export function openTableCache(folder: string): TableCache {
  const used = new Set<string>();
  const inFolder = (name: string): string => {
    used.add(name);
    return path.join(folder, name);
  };
  return {
    async find(key) {
      const text = await readFile(inFolder(`${key}.json`), 'utf8').catch(() => '');
      return entryOf(text, key);
    },
    async fetch(hash, target) {
      const source = inFolder(hash);
      const found = await place(source, target).then(
        () => publishedFile(target),
        () => null,
      );
      if (found?.sha256 === hash) return found;
      await rm(target, { force: true });
      return null;
    },
    async keep(hash, file) {
      await mkdir(folder, { recursive: true });
      await place(file, inFolder(hash));
    },
    async store(key, entry, files) {
      await mkdir(folder, { recursive: true });
      // Files first: an entry never names one that is still to come.
      for (const [hash, file] of Object.entries(files)) await place(file, inFolder(hash));
      const target = inFolder(`${key}.json`);
      const draft = `${target}.${randomUUID()}`;
      await writeFile(draft, entryText(entry, key));
      await rename(draft, target);
    },
    async recall(key) {
      const source = path.join(folder, `${key}.txt`);
      const body = wholeText(await readFile(source, 'utf8').catch(() => ''));
      if (body === null) return null;
      const now = new Date();
      await utimes(source, now, now).catch(() => undefined);
      // Whole, and no other's.
      const kept = JSON.parse(body) as { readonly key: string; readonly text: string };
      return kept.key === key ? kept.text : null;
    },
    async remember(key, text) {
      await mkdir(folder, { recursive: true });
      const target = path.join(folder, `${key}.txt`);
      const draft = `${target}.${randomUUID()}`;
      const body = JSON.stringify({ key, text });
      await writeFile(draft, `${sha256(body)}\n${body}`);
      await rename(draft, target);
    },
    async sweep() {
      for (const name of await readdir(folder).catch(() => [])) {
        const file = path.join(folder, name);
        const isOld = kept.test(name)
          ? !used.has(name)
          : (unfinished.test(name) && (await age(file)) > day) ||
            (keptText.test(name) && (await age(file)) > season);
        if (isOld) await rm(file, { force: true });
      }
    },
  };
}

/** An entry as text: its hash in the first line, so that no byte of the rest changes unnoticed. */
function entryText(entry: CacheEntry, key: string): string {
  const body = JSON.stringify({ key, ...entry });
  return `${sha256(body)}\n${body}`;
}

/** What stands behind the hash of the first line; `null` where it is not what was written. */
function wholeText(text: string): string | null {
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  return end === -1 || sha256(body) !== text.slice(0, end) ? null : body;
}

function entryOf(text: string, key: string): CacheEntry | null {
  const body = wholeText(text);
  if (body === null) return null;
  // Whole, and by its key written by this very program.
  const { key: own, ...entry } = JSON.parse(body) as CacheEntry & { readonly key: string };
  return own === key ? entry : null;
}

/**
 * Puts a file in a second place: as a hard link, or copied where the disk has none. It is there whole or not at all,
 * whoever else does the same, as it gets its name last.
 */
async function place(source: string, target: string): Promise<void> {
  const draft = `${target}.${randomUUID()}`;
  try {
    await link(source, draft).catch(() => copyFile(source, draft));
    await rename(draft, target);
  } finally {
    // Two links to the same file are left both by a renaming.
    await rm(draft, { force: true });
  }
}

/** How long ago a file was written or asked for, in milliseconds; 0 where it is gone. */
async function age(file: string): Promise<number> {
  const found = await stat(file).catch(() => null);
  return found === null ? 0 : Date.now() - found.mtimeMs;
}
