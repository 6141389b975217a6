import { DuckDBInstance } from '@duckdb/node-api';
import path from 'node:path';
import { command, root, say, shownPath } from './command.ts';
import { ReleaseError } from './release/release-error.ts';
import { publicationsIn } from './verify/found-publications.ts';
import { verifyPublication } from './verify/verify-publication.ts';

/*
 * `npm run verify -- <built site, or frozen release>`: whether files are what they were published as, and all say the
 * same. A line for each kind of check; exits with 1 where something does not hold, naming file and cell.
 */

/** As many faults of a kind are told; the others are counted. */
const mostTold = 20;

await command(async () => {
  const given = process.argv[2];
  const folder =
    given === undefined ? path.join(root, 'dist') : path.resolve(process.env.INIT_CWD ?? '', given);
  const found = publicationsIn(folder);
  if (found.length === 0)
    throw new ReleaseError(
      `${shownPath(folder)}: no publication; allowed: a built site (dist/<site id>), or a release (published/<release id>)`,
    );
  const instance = await DuckDBInstance.create(':memory:', { threads: '2', memory_limit: '1200MB' });
  const db = await instance.connect();
  try {
    for (const publication of found) {
      const { id, release } = publication.manifest.site;
      say(`${id}, release ${release.id}:`);
      for await (const { done, faults } of verifyPublication(publication, db)) {
        if (faults.length === 0) say(`  ok ${done}`);
        else {
          for (const fault of faults.slice(0, mostTold)) console.error(`  ${fault}`);
          if (faults.length > mostTold) console.error(`  and ${faults.length - mostTold} more`);
          console.error(`  NOT ${done}: ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`);
          process.exitCode = 1;
        }
      }
    }
  } finally {
    db.closeSync();
    instance.closeSync();
  }
}, 'Nothing was verified.');
