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
  }
}

/** Builds the default site and serves it for as long as the tests run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const site = await buildSite(path.join(root, 'data', 'lang-son'), () => undefined);
  const { address, close } = await serveFolder(site.folder, 0);
  project.provide('siteAddress', address);
  project.provide('siteFolder', site.folder);
  return close;
}
