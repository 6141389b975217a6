import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { personFaultText } from './publication.ts';

/* What the commands share: where they stand, which site they were given, how they end. */

/** The project's folder. */
export const root: string = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Where the person stands; npm starts a command in the project's folder wherever that is. */
const standing = process.env.INIT_CWD ?? process.cwd();

/** The site folder a command was given, counted from where the person stands; else the default site. */
export function siteFolder(): string {
  const given = process.argv[2];
  return given === undefined ? path.join(root, 'data', 'lang-son') : path.resolve(standing, given);
}

/** A path as the person would write it: short below where they stand, whole elsewhere. */
export function shownPath(file: string): string {
  const relative = path.relative(standing, file);
  return relative === '' || relative.startsWith('..') ? file : relative;
}

/**
 * Runs a command's work. What a person did wrong is printed without a stack and ends with exit code 1; a fault of this
 * program keeps its stack.
 *
 * @param ended what the person is told last where something was wrong
 */
export async function command(work: () => Promise<void>, ended = 'Nothing was published.'): Promise<void> {
  try {
    await work();
  } catch (error) {
    const text = personFaultText(error);
    if (text === null) throw error;
    console.error(`\n${text}\n\n${ended}`);
    process.exitCode = 1;
  }
}

/** Prints one line. */
export function say(line: string): void {
  console.log(line);
}
