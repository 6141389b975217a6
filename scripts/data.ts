import path from 'node:path';
import { command, root, say, shownPath, siteFolder } from './command.ts';
import { publish } from './publication.ts';

/* `npm run data [-- site-folder]`: count files → checked, computed, written tables in build/<site id>/. */

await command(async () => {
  const started = performance.now();
  say(`Counting ${shownPath(siteFolder())}`);
  const { folder, manifest } = await publish(siteFolder(), path.join(root, 'build'), say);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(`${manifest.tables.length} tables in ${shownPath(folder)}/files/ (${seconds} s)`);
});
