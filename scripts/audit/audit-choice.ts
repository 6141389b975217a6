import { parseArgs } from 'node:util';
import { largestJoin } from '../../src/confidentiality/joins.ts';

/** What is attacked, and how far. */
export interface AuditChoice {
  /** As the person gave it; `null` for all sites that were built. */
  readonly folder: string | null;
  /** Groups of variables of up to so many joint counts are looked at. */
  readonly joint: number;
  /** A folder of the release before, as the person gave it; `null` where this release is attacked by itself. */
  readonly earlier: string | null;
}

/** What the command takes, for messages. */
export const auditUsage = `npm run audit [-- <folder>] [--joint <n>] [--earlier <folder>]
  <folder>           published files, a built site, or a folder of built sites; dist/ where none is given
  --joint <n>        look at the joint counts of groups of up to n, a whole number from 0; ${largestJoin} where none is given
  --earlier <folder> published files of the release before, as published/<release id>: both are attacked
                     together; those a built site serves where none is given`;

/** Reads the words after the command. @returns what is wrong with them as a sentence, where something is */
export function auditChoice(words: readonly string[]): AuditChoice | string {
  const { tokens } = parseArgs({
    args: [...words],
    options: { joint: { type: 'string' }, earlier: { type: 'string' } },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const folders = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const options = tokens.flatMap((token) => (token.kind === 'option' ? [token] : []));
  const strange = options.find(({ name }) => name !== 'joint' && name !== 'earlier');
  if (strange !== undefined)
    return `“${strange.rawName}” is no option; allowed: --joint <n>, --earlier <folder>`;
  if (folders.length > 1)
    return `${folders.map((folder) => `“${folder}”`).join(' and ')}: one folder at a time`;
  const twice = options.find((one, at) =>
    options.some((other, place) => place < at && other.name === one.name),
  );
  if (twice !== undefined) return `--${twice.name} stands more than once; allowed: once`;
  const [folder = null] = folders;
  const before = options.find(({ name }) => name === 'earlier');
  if (before?.value === '' || (before !== undefined && before.value === undefined))
    return '--earlier names no folder; allowed: published files of the release before';
  const earlier = before?.value ?? null;
  const option = options.find(({ name }) => name === 'joint');
  if (option === undefined) return { folder, joint: largestJoin, earlier };
  const given = option.value ?? '';
  // Beyond 15 digits a number is another than the one that was written.
  if (!/^\d{1,15}$/.test(given)) return `--joint “${given}”; allowed: a whole number from 0, as --joint 5000`;
  return { folder, joint: Number(given), earlier };
}
