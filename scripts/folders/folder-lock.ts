import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
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
import { isThisProcess, isThere, thisProcess, type KnownProcess } from './known-process.ts';

/*
 * One process at a time makes a folder: two would write into the same draft, and each would publish files of the other.
 * The lock is a file beside the folder that says which process made it.
 */

/** A folder that another process is making. */
export class FolderBusyError extends Error {
  override readonly name = 'FolderBusyError';
}

/** Where the lock of a folder lies. */
export function lockOf(target: string): string {
  return `${target}.lock`;
}

/** How often the holder of a lock says that it is still there, and after how long nobody believes it any more. */
const beat = 10_000;
const silence = 60_000;

/** The locks of this process. */
const held = new Set<string>();

/**
 * Does some work on a folder while no other process, nor this one once more, does. A lock whose process is gone, killed
 * or cut off with its machine, is taken over.
 *
 * @throws FolderBusyError where the folder is being made, naming who does
 */
export async function whileLocked<T>(target: string, work: () => Promise<T>): Promise<T> {
  const lock = path.resolve(lockOf(target));
  await mkdir(path.dirname(lock), { recursive: true });
  const own = JSON.stringify({ ...thisProcess(), started: new Date().toISOString(), id: randomUUID() });
  await take(lock, own, target);
  held.add(lock);
  await sweepDrafts(lock);
  const alive = setInterval(() => void touch(lock), beat);
  alive.unref();
  try {
    return await work();
  } finally {
    clearInterval(alive);
    held.delete(lock);
    if ((await textOf(lock)) === own) await rm(lock, { force: true });
  }
}

async function take(lock: string, own: string, target: string): Promise<void> {
  while (!(await made(lock, own))) {
    const text = await textOf(lock);
    // Its holder was done in between.
    if (text === null) continue;
    const holder = holderIn(text);
    if (holder !== null && (await isHeld(lock, holder))) throw busy(target, holder);
    await takeAway(lock, text);
  }
}

/** Makes the lock, with its text in it from the first moment; false where there is one. */
async function made(lock: string, text: string): Promise<boolean> {
  const draft = `${lock}.${randomUUID()}`;
  await writeFile(draft, text);
  try {
    await link(draft, lock).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST' || error.code === 'ENOENT') throw error;
      // A disk without links.
      return copyFile(draft, lock, constants.COPYFILE_EXCL);
    });
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // There is one; or there was, and whoever has it swept this draft away.
    if (code === 'EEXIST' || code === 'ENOENT') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Takes a left lock away: by another name first, as somebody else may have done so and made a new one. */
async function takeAway(lock: string, text: string): Promise<void> {
  const aside = `${lock}.${randomUUID()}`;
  if (!(await rename(lock, aside).then(...yesOrNo))) return;
  if ((await textOf(aside)) !== text) await link(aside, lock).catch(() => undefined);
  await rm(aside, { force: true });
}

/** Takes away what a process left that was killed while it made or took a lock. */
async function sweepDrafts(lock: string): Promise<void> {
  const folder = path.dirname(lock);
  for (const name of await readdir(folder))
    if (name.startsWith(`${path.basename(lock)}.`)) await rm(path.join(folder, name), { force: true });
}

interface Holder extends KnownProcess {
  /** ISO moment. */
  readonly started: string;
}

/** `null` of what no process of ours wrote whole. */
function holderIn(text: string): Holder | null {
  try {
    const { pid, where, begun, started, user } = JSON.parse(text) as Partial<Holder>;
    if (typeof pid !== 'number' || typeof where !== 'string' || typeof begun !== 'string') return null;
    return { pid, where, begun, started: String(started), user: String(user) };
  } catch {
    return null;
  }
}

/**
 * Whether whoever made a lock still works. The number of a process says little: in containers the same few come again
 * and again, and the one that was killed had the number of the one that asks. So a process is known by its moment of
 * start as well. One of another machine or container, which cannot be seen from here, and one whose start the system
 * does not tell, is believed as long as it touches its lock.
 */
async function isHeld(lock: string, holder: Holder): Promise<boolean> {
  if (isThisProcess(holder)) return held.has(lock);
  const seen = isThere(holder);
  if (seen !== 'unknown') return seen === 'yes';
  const found = await stat(lock).catch(() => null);
  return found !== null && Math.abs(Date.now() - found.mtimeMs) < silence;
}

function busy(target: string, { pid, user, where, started }: Holder): FolderBusyError {
  const moment = started.slice(0, 19).replace('T', ' ');
  const place = where.split(' ')[0] ?? '';
  return new FolderBusyError(
    `${target} is being built already: by process ${pid} of ${user} on ${place}, since ${moment} UTC; ` +
      'wait until it is done, or end it, and run the command again (where it was cut off with its machine, in a minute)',
  );
}

const yesOrNo = [() => true, () => false] as const;

async function textOf(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch(() => null);
}

async function touch(lock: string): Promise<void> {
  const now = new Date();
  await utimes(lock, now, now).catch(() => undefined);
}
