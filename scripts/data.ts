import path from 'node:path';
import { personFaultText, publish } from './publication.ts';

/* `npm run data [-- site-folder]`: count files → checked, computed, written tables in build/<site id>/. */

const siteFolder = process.argv[2] ?? 'data/lang-son';
const started = performance.now();
try {
  console.log(`Counting ${siteFolder}`);
  const { folder, manifest } = await publish(siteFolder, 'build', (line) => console.log(line));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${manifest.tables.length} tables in ${path.relative('.', folder)}/ (${seconds} s)`);
} catch (error) {
  const text = personFaultText(error);
  if (text === null) throw error;
  console.error(`\n${text}\n\nNothing was published.`);
  process.exitCode = 1;
}
