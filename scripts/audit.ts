import loadHighs from 'highs';
import path from 'node:path';
import { audit } from '../src/confidentiality/audit.ts';
import { EquationError } from '../src/confidentiality/equation-error.ts';
import { auditChoice, auditUsage } from './audit/audit-choice.ts';
import { earlierFiles, releasesBeside } from './audit/earlier-files.ts';
import {
  auditPublication,
  findingText,
  unjoinedLines,
  type PublicationAudit,
} from './audit/audit-publication.ts';
import {
  checkDerived,
  publicationsIn,
  PublishedFileError,
  type FoundPublication,
} from './audit/read-published.ts';
import { root, say, shownPath } from './command.ts';

/*
 * `npm run audit -- <folder of published files> [--joint <n>] [--earlier <folder>]`: attacks what was published with
 * nothing but what was published. Exits with 1 where a withheld count can be worked out, naming it and how. It reads the
 * CSV files of codes; whether the other files of a table say the same is for `npm run verify`.
 */

const choice = auditChoice(process.argv.slice(2));
if (typeof choice === 'string') {
  console.error(`${choice}\n\n${auditUsage}`);
  process.exit(1);
}
const { joint, earlier: givenEarlier } = choice;
const givenFolder = (name: string): string => path.resolve(process.env.INIT_CWD ?? '', name);
const folder = choice.folder === null ? path.join(root, 'dist') : givenFolder(choice.folder);
const found = publicationsIn(folder);
const before = givenEarlier === null ? [] : publicationsIn(givenFolder(givenEarlier));
if (found.length === 0) {
  console.error(
    `${shownPath(folder)}: no published files; a folder with manifest.json and crosswalks/, or a built site`,
  );
  process.exitCode = 1;
}
if (givenEarlier !== null && before.length === 0) {
  console.error(`${shownPath(givenFolder(givenEarlier))}: no published files of an earlier release`);
  process.exit(1);
}
const solver = await loadHighs();

/** Attacks one publication; figures that contradict one another are a finding of their own. */
async function attack(publication: FoundPublication): Promise<PublicationAudit | null | undefined> {
  try {
    checkDerived(publication);
    const given = givenEarlier === null ? releasesBeside(publication) : before;
    const earlier = earlierFiles(publication, given);
    return await auditPublication({ ...publication, earlier }, ({ tables, crosswalks }, threshold) =>
      Promise.resolve(audit(solver, tables, crosswalks, { threshold }, { limit: joint })),
    );
  } catch (error) {
    if (!(error instanceof EquationError || error instanceof PublishedFileError)) throw error;
    console.error(`${publication.manifest.site.id}: ${error.message}`);
    process.exitCode = 1;
    return undefined;
  }
}

for (const publication of found) {
  const { id } = publication.manifest.site;
  const result = await attack(publication);
  if (result === undefined) continue;
  if (result === null) {
    say(`${id}: counts are shown as they are; nothing to attack`);
    continue;
  }
  const { cells, withheld, narrowest, findings } = result;
  say(`${id}: ${cells} cells, ${withheld} withheld, narrowest interval ${narrowest ?? '–'} wide`);
  for (const line of unjoinedLines(result, joint)) say(`  ${line}`);
  for (const finding of findings) console.error(`  ${findingText(finding)}`);
  if (findings.length > 0) {
    console.error(`${id}: ${findings.length} withheld counts can be worked out`);
    process.exitCode = 1;
  }
}
