import path from 'node:path';
import { buildSite, root } from './build-site.ts';
import { personFaultText } from './publication.ts';
import { serveFolder } from './serve-folder.ts';

/* `npm start [-- site-folder]`: builds a site, serves it on this machine, prints its address. */

try {
  const folder = process.argv[2] ?? path.join(root, 'data', 'lang-son');
  console.log(`Building ${path.relative('.', folder) || folder}`);
  const site = await buildSite(folder, (line) => console.log(line));
  const { data, pages } = site.seconds;
  console.log(`Built dist/${site.id}/ (data ${data.toFixed(1)} s, pages ${pages.toFixed(1)} s)`);
  const { address } = await serveFolder(site.folder, Number(process.env.PORT ?? 4321));
  console.log(`\n  ${address}\n\nOpen it in a browser; Ctrl+C ends it.`);
} catch (error) {
  const text = personFaultText(error);
  if (text === null) throw error;
  console.error(`\n${text}\n\nNothing was published.`);
  process.exitCode = 1;
}
