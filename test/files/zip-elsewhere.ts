import { zipArchive } from '../../src/files/zip.ts';

/* Writes an archive to standard output, for the test that runs it under another time zone. */

const files = [
  { name: 'README.txt', isPacked: false, read: () => Promise.resolve(Buffer.from('Niên giám\n'.repeat(99))) },
  { name: 'tables/a.parquet', isPacked: true, read: () => Promise.resolve(Buffer.from('PAR1')) },
];
for await (const piece of zipArchive(files, '2026-10-15')) process.stdout.write(piece);
