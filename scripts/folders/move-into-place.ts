import { rename, rm, stat } from 'node:fs/promises';

/*
 * A folder takes the place of the one before when it is whole. No system renames a folder over another one, so that for
 * a moment there is none: whoever is stopped in that moment leaves the old one aside, and the next run puts it back.
 */

/** Where the folder before waits while the new one takes its place. */
export function asideOf(target: string): string {
  return `${target}.before`;
}

/**
 * Moves a finished folder to its place; what stood there goes away last of all.
 *
 * @param step is told before each of the three steps: where a test stops
 */
export async function moveIntoPlace(
  draft: string,
  target: string,
  step: (name: 'aside' | 'in' | 'away') => void = () => undefined,
): Promise<void> {
  const aside = asideOf(target);
  await recoverPlace(target);
  step('aside');
  if (await isThere(target)) await rename(target, aside);
  step('in');
  await rename(draft, target);
  step('away');
  await rm(aside, { recursive: true, force: true });
}

/** Puts back what a run that was stopped left aside; takes it away where the new folder had come. */
export async function recoverPlace(target: string): Promise<void> {
  const aside = asideOf(target);
  if (!(await isThere(aside))) return;
  if (await isThere(target)) await rm(aside, { recursive: true, force: true });
  else await rename(aside, target);
}

async function isThere(folder: string): Promise<boolean> {
  return (await stat(folder).catch(() => null)) !== null;
}
