import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { TypstDocument } from './document.ts';
import { bothClaims } from './both-claims.ts';

/* From a Typst document to the bytes of a PDF. The compiler and its fonts are handed in by whoever has them. */

/** Where the compiler looks for files; none of them is on a disk. */
const workspace = '/bulletin';
const main = `${workspace}/main.typ`;

/** Opens a compiler with fonts of its own, and no other: the same document makes the same bytes on every machine. */
export function openCompiler(compiler: typeof NodeCompiler, fonts: readonly Uint8Array[]): NodeCompiler {
  return compiler.create({ workspace, fontArgs: [{ fontBlobs: fonts.map((font) => Buffer.from(font)) }] });
}

/**
 * The PDF of a document: PDF/A-2a for the archive and PDF/UA-1 for screen readers. The compiler writes one of the two
 * claims at a time; it checks the document for both, and the second claim is added to the first.
 *
 * @throws Error with what the compiler found, where the document is fit for either not
 */
export function compilePdf(compiler: NodeCompiler, { main: source, images }: TypstDocument): Uint8Array {
  compiler.resetShadow();
  for (const [name, svg] of images) compiler.mapShadow(workspace + name, Buffer.from(svg));
  compiler.addSource(main, source);
  const compiled = compiler.compile({ mainFilePath: main, resetRead: true });
  const document = compiled.result;
  const error = compiled.takeError();
  if (document === null || error !== null)
    throw new Error(
      `the bulletin is no Typst document: ${JSON.stringify(error === null ? null : compiler.fetchDiagnostics(error))}`,
    );
  const accessible = compiler.pdf(document, { pdfStandard: 'ua-1' });
  const archived = compiler.pdf(document, { pdfStandard: 'a-2a' });
  // What it remembers of documents long made would fill the memory over a thousand leaflets.
  compiler.evictCache(30);
  return bothClaims(accessible, archived);
}
