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

/** The part of it that decides which of some counts to withhold, whatever they count. */
export const thisProtection: string = sourcesHash(projectFolder, [
  'src/confidentiality/**/*',
  'package-lock.json',
]);
