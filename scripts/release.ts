import path from 'node:path';
import { command, root, say, shownPath, siteFolder } from './command.ts';
import { settingsOf } from './publication/disk.ts';
import { freeze } from './release/freeze.ts';
import { ReleaseError } from './release/release-error.ts';

/* `npm run release -- <site folder> <release id>`: freezes the finished build of a site; it never changes again. */

await command(async () => {
  const [, , folder, release] = process.argv;
  if (folder === undefined || release === undefined)
    throw new ReleaseError(
      'what to release? npm run release -- <site folder> <release id>, as: npm run release -- data/lang-son 2026-1',
    );
  const { id } = await settingsOf(siteFolder());
  const built = {
    siteFolder: siteFolder(),
    build: path.join(root, 'build', id),
    dist: path.join(root, 'dist', id),
    command: `npm run build -- ${folder}`,
    shown: shownPath,
  };
  const { folder: frozen, files, isNew } = await freeze(built, release);
  say(
    isNew
      ? `${shownPath(frozen)}/ is release ${release}: ${files} files that never change again; keep the folder with the site`
      : `${shownPath(frozen)}/ is release ${release} already, with the same bytes`,
  );
}, 'Nothing was released.');
