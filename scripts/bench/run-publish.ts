import { rm } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../command.ts';
import { publish } from '../publication.ts';
import { printPeakMemory } from './measured.ts';

/* The whole way of the counts: settings, checks, tables, files. */

const out = path.join(root, 'build', 'bench', 'out');
// Tables kept from the run before would make this one look faster than it is.
await rm(out, { recursive: true, force: true });
await publish(process.argv[2] ?? '', out, (line) => console.log(line));
printPeakMemory();
