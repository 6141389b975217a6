/** Licences that have an address of their own, by the name `site.yaml` has for them (SPDX). */
const addresses: ReadonlyMap<string, string> = new Map([
  ['CC-BY-4.0', 'https://creativecommons.org/licenses/by/4.0/'],
  ['CC0-1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
]);

/** The address of a licence's text; `null` for a licence in the publisher's own words. */
export function licenceAddress(licence: string): string | null {
  return addresses.get(licence) ?? null;
}
