import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The rooms of `src/` that a table or its files come out of; what only shows them has no say in them. */
const rooms = [
  'settings',
  'registers',
  'catalogue',
  'tables',
  'statistics',
  'confidentiality',
  'text',
  'files',
];

/**
 * The SHA-256 of the program that makes tables: its sources, the versions of its libraries, and the Node that runs it,
 * as the last digit of a logarithm is the engine's own.
 *
 * @param root the project's folder
 */
export function programHash(root: string): string {
  return sourcesHash(root, [
    ...rooms.map((room) => `src/${room}/**/*`),
    'scripts/publication{.ts,/**/*}',
    'package-lock.json',
  ]);
}

/** The SHA-256 of some of the project's files, by patterns, and of the Node that runs. */
export function sourcesHash(root: string, patterns: readonly string[]): string {
  const files = globSync(patterns, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();
  const hash = createHash('sha256').update(`${process.version} ${process.arch}`);
  for (const file of files) {
    const content = readFileSync(path.join(root, file));
    hash.update(`\n${file} ${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

const projectFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** The program that runs: hashed as soon as it is loaded, so that an edit made during a run is not taken for it. */
export const thisProgram: string = programHash(projectFolder);

/**
 * The part of it that decides which of some counts to withhold, whatever they count. Of the libraries it takes the solver
 * alone: minutes of work need not be done again for the sake of another one.
 */
export const thisProtection: string = createHash('sha256')
  .update(sourcesHash(projectFolder, ['src/confidentiality/**/*']))
  .update(lockedPackage(projectFolder, 'highs'))
  .digest('hex');

/** What the lockfile says of a package: its version and the hash of what is in it. @throws Error where it does not name it */
function lockedPackage(root: string, name: string): string {
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly version: string; readonly integrity: string }>>;
  };
  const locked = lock.packages[`node_modules/${name}`];
  if (locked === undefined) throw new Error(`package-lock.json does not name ${name}`);
  return `${name} ${locked.version} ${locked.integrity}`;
}
