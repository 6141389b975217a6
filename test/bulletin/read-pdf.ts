import { getDocumentProxy } from 'unpdf';

/* What somebody else's reader finds in a PDF of ours. */

/** A PDF as a reader sees it. */
export interface ReadPdf {
  readonly pages: number;
  readonly title: string;
  /** Its text without what stands around it on every page, and with every blank left out: where lines break is nobody's figure. */
  readonly text: string;
  /** Addresses that links lead to. */
  readonly links: readonly string[];
  /** The bytes as Latin letters: dictionaries and the XMP packet are plain in a file for the archive. */
  readonly raw: string;
}

/** Reads a PDF with pdf.js. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const { info } = await document.getMetadata();
  const texts: string[] = [];
  const links: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    // Running heads and page numbers are artifacts: no part of what is read aloud, and in the middle of it here.
    const open: boolean[] = [];
    for (const item of items)
      if (!('str' in item)) {
        if (item.type === 'endMarkedContent') open.pop();
        else open.push('tag' in item && item.tag === 'Artifact');
      } else if (!open.includes(true)) texts.push(item.str);
    for (const { url } of (await page.getAnnotations()) as { url?: string }[])
      if (url !== undefined) links.push(url);
  }
  const text = withoutBlanks(texts.join(''));
  const title = 'Title' in info ? String(info.Title) : '';
  return { pages: document.numPages, title, text, links, raw: Buffer.from(bytes).toString('latin1') };
}

export function withoutBlanks(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '');
}
