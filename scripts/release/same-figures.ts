import type { Manifest } from '../../src/catalogue/manifest.ts';
import type { FoundRelease } from './frozen-release.ts';
import { ReleaseError } from './release-error.ts';

/**
 * Checks that a publication under the id of a frozen release has its figures. Words and formats may be others, as the
 * frozen files are served as they were; other figures under the same id would be two truths, and what one of them
 * withholds the other could give away.
 *
 * @throws ReleaseError naming the first codes file that is gone or differs
 */
export function checkSameFigures(frozen: readonly FoundRelease[], { site, tables }: Manifest): void {
  const own = frozen.find(({ release }) => release === site.release.id);
  if (own === undefined) return;
  const hashes = new Map(own.files.map(({ name, sha256 }) => [name, sha256]));
  const differing = tables
    .map(({ files }) => files.csv)
    .find(({ name, sha256 }) => hashes.has(name) && hashes.get(name) !== sha256);
  if (differing !== undefined)
    throw new ReleaseError(
      `release ${own.release} was released with other figures in ${differing.name}; a release never changes: give this one an id of its own in site.yaml (release.id)`,
    );
}
