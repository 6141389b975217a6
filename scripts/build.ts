import { buildSite } from './build-site.ts';
import { command, say, shownPath, siteFolder } from './command.ts';

/* `npm run build [-- site-folder]`: the whole site, ready to be put on any static host. */

await command(async () => {
  say(`Building ${shownPath(siteFolder())}`);
  const { folder, seconds } = await buildSite(siteFolder(), say);
  const { data, pages, files } = seconds;
  say(
    `${shownPath(folder)}/ is ready (data ${data.toFixed(1)} s, pages ${pages.toFixed(1)} s, files ${files.toFixed(1)} s)`,
  );
});
