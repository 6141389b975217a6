import path from 'node:path';
import { buildSite, root } from './build-site.ts';
import { personFaultText } from './publication.ts';

/* `npm run build [-- site-folder]`: the whole site, ready to be put on any static host. */

try {
  const site = await buildSite(process.argv[2] ?? path.join(root, 'data', 'lang-son'), (line) =>
    console.log(line),
  );
  const { data, pages } = site.seconds;
  console.log(`dist/${site.id}/ is ready (data ${data.toFixed(1)} s, pages ${pages.toFixed(1)} s)`);
} catch (error) {
  const text = personFaultText(error);
  if (text === null) throw error;
  console.error(`\n${text}\n\nNothing was published.`);
  process.exitCode = 1;
}
