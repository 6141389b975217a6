import type { TestProject } from 'vitest/node';
import path from 'node:path';
import { buildSite } from '../../scripts/build-site.ts';
import { root } from '../../scripts/command.ts';
import { serveFolder } from '../../scripts/serve-folder.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the default site, built and served for the run. */
    siteAddress: string;
    /** Its folder, `dist/lang-son`. */
    siteFolder: string;
    /** Address of the second site, a commune. */
    communeAddress: string;
    /** Its folder, `dist/cam-giang`. */
    communeFolder: string;
  }
}

/** Builds both sites, one after the other, and serves them for as long as the tests run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const province = await built('lang-son');
  const commune = await built('cam-giang');
  project.provide('siteAddress', province.address);
  project.provide('siteFolder', province.folder);
  project.provide('communeAddress', commune.address);
  project.provide('communeFolder', commune.folder);
  return async () => {
    await Promise.all([province.close(), commune.close()]);
  };
}

async function built(site: string): Promise<{ address: string; folder: string; close: () => Promise<void> }> {
  const { folder } = await buildSite(path.join(root, 'data', site), () => undefined);
  return { folder, ...(await serveFolder(folder, 0)) };
}
