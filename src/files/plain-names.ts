/**
 * The name of a file in an archive or a list of checksums, as it is where every system can have it: letters, digits,
 * `.`, `_` and `-` of ASCII, folders by `/`.
 *
 * @throws Error for any other name: absolute, with `..`, with letters that systems write in different ways
 */
export function plainName(name: string): string {
  const parts = name.split('/');
  if (parts.every((part) => /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(part))) return name;
  throw new Error(`"${name}" is no plain name: letters of a to z, digits, ".", "_" and "-" alone, no ".."`);
}

/** A text as part of a plain name: accents are left out, what else is no letter or digit is a hyphen. */
export function plainPart(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
}

/** The name of the file that holds a whole release: `nien-giam-lang-son-2026-1.zip`. */
export function archiveName(site: {
  readonly id: string;
  readonly release: { readonly id: string };
}): string {
  return plainName(`nien-giam-${site.id}-${plainPart(site.release.id)}.zip`);
}
