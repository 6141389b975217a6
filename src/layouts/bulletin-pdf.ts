import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { version as compilerVersion } from '@myriaddreamin/typst-ts-node-compiler/package.json';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import font400 from '../bulletin/fonts/inter-400.ttf?inline';
import font600 from '../bulletin/fonts/inter-600.ttf?inline';
import type { Bulletin } from '../bulletin/content.ts';
import { compilePdf, openCompiler } from '../bulletin/typst/compile.ts';
import compilerSource from '../bulletin/typst/compile.ts?raw';
import claimSource from '../bulletin/typst/both-claims.ts?raw';
import { typstDocument } from '../bulletin/typst/document.ts';
import { manifest, publicationFolder } from './publication.ts';

/* Bulletins as PDF. A document that did not change is not made again: PDFs are kept beside what else a build keeps. */

const fonts = [font400, font600].map((url) => Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));

/** Where they are kept: `build/.cache/<site id>/pdf/`. What no build used is taken away by the build. */
async function keptFolder(): Promise<string> {
  const { site } = await manifest();
  return path.join(path.dirname(publicationFolder), '.cache', site.id, 'pdf');
}

let opened: NodeCompiler | undefined;

/** All but the document that a PDF's bytes follow from: the compiler, what is done with its output, and the fonts. */
const madeBy = [
  compilerVersion,
  compilerSource,
  claimSource,
  ...fonts.map((font) => font.toString('base64')),
];

/**
 * The PDF of a bulletin or leaflet.
 *
 * @throws Error where the compiler finds the document not fit for the archive or for screen readers
 */
export async function bulletinPdf(bulletin: Bulletin): Promise<Uint8Array<ArrayBuffer>> {
  const { site } = await manifest();
  const document = typstDocument(bulletin, site.address ?? null);
  const key = createHash('sha256').update(JSON.stringify([madeBy, document.main, [...document.images]]));
  const file = path.join(await keptFolder(), `${key.digest('hex')}.pdf`);
  const kept = await readFile(file).catch(() => null);
  if (kept !== null) {
    // So that the build sees that it was used.
    const now = new Date();
    await utimes(file, now, now);
    return new Uint8Array(kept);
  }
  opened ??= openCompiler(NodeCompiler, fonts);
  const made = compilePdf(opened, document);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.draft`, made);
  await rename(`${file}.draft`, file);
  return new Uint8Array(made);
}
