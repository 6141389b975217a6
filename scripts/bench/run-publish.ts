import path from 'node:path';
import { root } from '../command.ts';
import { publish } from '../publication.ts';
import { printPeakMemory } from './measured.ts';

/* The whole way of the counts: settings, checks, tables, files. */

await publish(process.argv[2] ?? '', path.join(root, 'build', 'bench', 'out'), (line) => console.log(line));
printPeakMemory();
