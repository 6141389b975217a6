import { buildSite } from './build-site.ts';
import { command, say, shownPath, siteFolder } from './command.ts';
import { SettingsError } from '../src/settings/faults.ts';
import { serveFolder } from './serve-folder.ts';

/* `npm start [-- site-folder]`: builds a site, serves it on this machine, prints its address. */

/** The port that PORT asks for, 4321 without it; the next free one is taken where it is in use. */
function portAsked(): number {
  const asked = process.env.PORT ?? '';
  const port = asked === '' ? 4321 : Number(asked);
  if (Number.isInteger(port) && port >= 0 && port < 65_486) return port;
  throw new SettingsError([
    { file: 'PORT', key: '', found: `"${asked}"`, allowed: 'a port from 0 to 65485' },
  ]);
}

await command(async () => {
  const port = portAsked();
  say(`Building ${shownPath(siteFolder())}`);
  const { folder, seconds } = await buildSite(siteFolder(), say);
  say(`Built ${shownPath(folder)}/ (data ${seconds.data.toFixed(1)} s, pages ${seconds.pages.toFixed(1)} s)`);
  const { address } = await serveFolder(folder, port);
  say(`\n  ${address}\n\nOpen it in a browser; Ctrl+C ends it.`);
});
