import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../command.ts';

const source = path.join(root, 'test', 'real', 'argentina');
const registrations = path.join(root, '..', 'shared', 'real', 'argentina-deaths', 'defweb17_utf8.csv');

/**
 * A site of the deaths that Argentina registered in 2017 (24 provinces, two sexes, causes of the short list, 341,688
 * events), its small counts protected: larger than any site this is made for.
 *
 * @returns its folder; `null` where the registrations are not at hand
 */
export async function argentina2017(): Promise<string | null> {
  if (!existsSync(registrations)) return null;
  const folder = path.join(root, 'build', 'bench', 'argentina-2017');
  await mkdir(folder, { recursive: true });
  await cp(path.join(source, 'units.csv'), path.join(folder, 'units.csv'));
  const settings = (await readFile(path.join(source, 'site.yaml'), 'utf8'))
    .replace(/^id: .*$/m, 'id: argentina-2017')
    .replace(/last: 2020 /, 'last: 2017 ')
    .replace(/disclosure:\n(?: {2}.*\n)+/, 'disclosure: { rule: threshold, threshold: 5 }\n')
    .replace(/files: .*$/m, `files: ${path.relative(folder, registrations)}`);
  await writeFile(path.join(folder, 'site.yaml'), settings);
  return folder;
}
