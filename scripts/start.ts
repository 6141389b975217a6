import { buildSite } from './build-site.ts';
import { command, say, shownPath, siteFolder } from './command.ts';
import { serveFolder } from './serve-folder.ts';

/* `npm start [-- site-folder]`: builds a site, serves it on this machine, prints its address. */

await command(async () => {
  say(`Building ${shownPath(siteFolder())}`);
  const { folder, seconds } = await buildSite(siteFolder(), say);
  say(`Built ${shownPath(folder)}/ (data ${seconds.data.toFixed(1)} s, pages ${seconds.pages.toFixed(1)} s)`);
  const { address } = await serveFolder(folder, Number(process.env.PORT ?? 4321));
  say(`\n  ${address}\n\nOpen it in a browser; Ctrl+C ends it.`);
});
