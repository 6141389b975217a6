import { plainName } from './plain-names.ts';

/** A file, and the SHA-256 of its bytes in hexadecimal digits. */
export interface Checksum {
  readonly name: string;
  readonly sha256: string;
}

/**
 * The text of `SHA256SUMS`, as `sha256sum` writes and `sha256sum -c` reads it: a line a file, in the byte order of the
 * names.
 *
 * @throws Error for a name that is not plain
 */
export function checksumsText(files: readonly Checksum[]): string {
  return files
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ name, sha256 }) => `${sha256}  ${plainName(name)}\n`)
    .join('');
}
