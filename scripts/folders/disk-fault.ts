/* A disk that takes no more is no fault of this program: a person can make room. */

/** What a system, DuckDB and the page builder say of a disk that is full, a quota or a limit that is reached. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/\bENOSPC\b|no space left on device/i, 'the disk is full'],
  [/\bEDQUOT\b|disk quota exceeded/i, 'the disk quota is used up'],
  [/\bEFBIG\b|file too large/i, 'a file became larger than this disk or account may hold'],
];

/**
 * One sentence where an error, or one behind it, comes of a disk that takes no more: what it is, the file where it is
 * known, what to do. `null` of any other error.
 */
export function diskFaultText(error: unknown): string | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    const { code = '', path } = at as NodeJS.ErrnoException;
    const found = kinds.find(([said]) => said.test(`${code} ${at instanceof Error ? at.message : ''}`));
    if (found === undefined) continue;
    const where = path === undefined ? '' : ` (${path})`;
    return `${found[1]}${where}: make room and run the command again; what was built last is as it was`;
  }
  return null;
}
