import path from 'node:path';
import { buildSite } from '../../scripts/build-site.ts';
import { command, say } from '../../scripts/command.ts';

/* `node build-elsewhere.ts <site folder> <folder>`: a build as the command makes it, into `build/` and `dist/` of a folder. */

const [, , site = '', folder = ''] = process.argv;
await command(async () => {
  const outputs = { build: path.join(folder, 'build'), dist: path.join(folder, 'dist') };
  await buildSite(site, say, outputs);
});
