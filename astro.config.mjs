import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import path from 'node:path';

/* The publication the pages are made from: set by the build, else the default site's last one (for `astro dev`). */
const publication = path.resolve(process.env.PUBLICATION_FOLDER ?? 'build/lang-son');

/*
 * What the scripts of several pages begin with: some hundred bytes each, that would be a request each. In one file they
 * are one.
 */
const firstOnPages =
  /src[\\/](?:browser[\\/](?:chosen-map|sort-buttons|page-address|part-of)|text[\\/]numbers)\.ts$/;

/* The pages about files, and later those of places, fill in the site's address by it. */
const ofFilePages = /src[\\/](?:browser[\\/](?:file-page|filled-text)|text[\\/]day-words)\.ts$/;

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  compressHTML: true,
  vite: {
    plugins: [tailwindcss()],
    define: {
      'import.meta.env.PUBLICATION_FOLDER': JSON.stringify(publication),
      // Only there do pages serve the published files themselves; a build links them into place.
      'import.meta.env.IS_DEV_SERVER': JSON.stringify(process.argv.includes('dev')),
    },
    // A strict Content-Security-Policy refuses inlined scripts and styles.
    // The syntax of the oldest browsers (README, "Browsers"); what may be called is held by a test.
    build: {
      assetsInlineLimit: 0,
      target: 'es2022',
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              { name: 'first', test: firstOnPages },
              { name: 'file-page', test: ofFilePages },
            ],
          },
        },
      },
    },
    worker: { format: 'es' },
  },
});
