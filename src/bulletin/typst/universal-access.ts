/*
 * The claim of PDF/UA-1 in a file that claims PDF/A-2a already. Both are claims in the file's XMP packet, which has to
 * be plain text (ISO 19005-2, 6.6.2.1; ISO 14289-1, 5). Typst 0.14 can check a document for either, and writes one.
 */

const identifier = '<pdfuaid:part>1</pdfuaid:part>';
const namespace = ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" ';
/** PDF/A wants every schema explained that XMP 2005 does not know. */
const schema =
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>' +
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>' +
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">' +
  '<pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description>' +
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>' +
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>';

/**
 * The same PDF with the claim of PDF/UA-1 in its XMP packet; the places of later objects move, and the table of places
 * with them.
 *
 * @throws Error where the file is not as Typst writes it: one XMP packet of PDF/A, one table of places
 */
export function claimUniversalAccess(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const begin = text.indexOf('<?xpacket begin');
  const head = text.lastIndexOf('/Length ', begin);
  const length = /^\/Length (\d+)/.exec(text.slice(head, head + 24));
  if (begin === -1 || head === -1 || length === null) throw notAsExpected('no XMP packet');
  const size = Number(length[1]);
  const packet = text.slice(begin, begin + size);
  const claimed = insertBefore(
    insertBefore(
      insertAfter(packet, 'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" ', namespace),
      '<pdfaid:part>',
      identifier,
    ),
    '</rdf:Bag></pdfaExtension:schemas>',
    schema,
  );
  const stated = `/Length ${claimed.length}`;
  const grown = stated.length - length[0].length + claimed.length - size;
  const body =
    text.slice(0, head) +
    stated +
    text.slice(head + length[0].length, begin) +
    claimed +
    text.slice(begin + size);
  return new Uint8Array(Buffer.from(movedPlaces(body, head, grown), 'latin1'));
}

/** The table of places after `grown` bytes came in at `from`. */
function movedPlaces(body: string, from: number, grown: number): string {
  const table = body.lastIndexOf('\nxref\n');
  const end = body.lastIndexOf('startxref\n');
  if (table === -1 || end === -1) throw notAsExpected('no table of places');
  const moved = (place: number): number => (place > from ? place + grown : place);
  const places = body
    .slice(table, end)
    .replace(
      /(\d{10}) (\d{5}) n/g,
      (_, place: string, generation: string) =>
        `${String(moved(Number(place))).padStart(10, '0')} ${generation} n`,
    );
  const start = body
    .slice(end)
    .replace(/^startxref\n(\d+)/, (_, place: string) => `startxref\n${moved(Number(place))}`);
  return body.slice(0, table) + places + start;
}

function insertAfter(text: string, mark: string, more: string): string {
  return insertBefore(text, mark, more, mark.length);
}

function insertBefore(text: string, mark: string, more: string, shift = 0): string {
  const at = text.indexOf(mark);
  if (at === -1) throw notAsExpected(`no ${mark} in the XMP packet`);
  return text.slice(0, at + shift) + more + text.slice(at + shift);
}

function notAsExpected(what: string): Error {
  return new Error(`the PDF is not as the Typst compiler writes it: ${what}`);
}
