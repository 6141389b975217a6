import path from 'node:path';
import { buildSite } from '../build-site.ts';
import { printPeakMemory } from './measured.ts';

/* A whole site, built into a folder of its own. */

const [, , site = '', folder = ''] = process.argv;
const outputs = { build: path.join(folder, 'build'), dist: path.join(folder, 'dist') };
const { seconds } = await buildSite(site, () => undefined, outputs);
console.log(`data ${seconds.data.toFixed(2)} s, pages ${seconds.pages.toFixed(2)} s`);
printPeakMemory();
