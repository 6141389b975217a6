/*
 * One file that claims PDF/UA-1 and PDF/A-2a. Typst 0.14 checks a document for either and writes one of the two claims
 * at a time; what it draws is the same in both. So the accessible file is taken as it is, and what the archive asks for
 * beside it is added at its end, as an update of three objects: the XMP packet with both claims (ISO 19005-2, 6.6; ISO
 * 14289-1, 5), the output intent (ISO 19005-2, 6.2.3), and the catalog that names them.
 */

const namespace = ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" ';
const identifier = '<pdfuaid:part>1</pdfuaid:part>';
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
 * The two files of one document as one that claims both.
 *
 * @param accessible the document as PDF/UA-1
 * @param archived the same as PDF/A-2a
 * @throws Error where either is not as Typst writes it
 */
export function bothClaims(accessible: Uint8Array, archived: Uint8Array): Uint8Array {
  const file = Buffer.from(accessible).toString('latin1');
  const archive = Buffer.from(archived).toString('latin1');
  const trailer = found(/\ntrailer\n<<([\s\S]*?)>>\nstartxref\n(\d+)/, file);
  const size = Number(found(/\/Size (\d+)/, trailer[1])[1]);
  const catalogId = Number(found(/\/Root (\d+) 0 R/, trailer[1])[1]);
  const catalog = objectOf(file, catalogId);
  const metadataId = Number(found(/\/Metadata (\d+) 0 R/, catalog)[1]);
  const { intent, profile } = outputIntentOf(archive);
  const objects: readonly (readonly [number, string])[] = [
    [metadataId, metadataWith(archive)],
    [catalogId, catalog.replace(/\n>>\s*$/, `\n  /OutputIntents [${size} 0 R]\n>>\n`)],
    [size, intent.replace(/(\/DestOutputProfile) \d+ 0 R/, `$1 ${size + 1} 0 R`)],
    [size + 1, profile],
  ];
  return appended(file, objects, trailer[1].replace(/\/Size \d+/, `/Size ${size + 2}`), trailer[2]);
}

/** A file with objects written anew at its end; whoever reads it takes the last of each. */
function appended(
  file: string,
  objects: readonly (readonly [number, string])[],
  entries: string,
  before: string,
): Uint8Array {
  let text = file.endsWith('\n') ? file : `${file}\n`;
  const places = objects.map(([id, content]) => {
    const place = text.length;
    text += `${id} 0 obj\n${content}endobj\n\n`;
    return { id, place };
  });
  const table = places
    .toSorted((one, other) => one.id - other.id)
    .map(({ id, place }) => `${id} 1\n${String(place).padStart(10, '0')} 00000 n\r\n`);
  const start = text.length;
  text += `xref\n${table.join('')}trailer\n<<${entries}  /Prev ${before}\n>>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

/** The XMP packet of the archive's file, as an object, with the claim of access in it. */
function metadataWith(archive: string): string {
  const id = Number(found(/\/Metadata (\d+) 0 R/, archive)[1]);
  const packet = found(/stream\n([\s\S]*?)\nendstream/, objectOf(archive, id))[1];
  const claimed = [
    ['xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"', (mark: string) => mark + namespace],
    ['<pdfaid:part>', (mark: string) => identifier + mark],
    ['</rdf:Bag></pdfaExtension:schemas>', (mark: string) => schema + mark],
  ] as const;
  const text = claimed.reduce((written, [mark, with_]) => {
    if (!written.includes(mark)) throw notAsExpected(`no ${mark} in the XMP packet`);
    return written.replace(mark, with_);
  }, packet);
  return `<<\n  /Length ${text.length}\n  /Type /Metadata\n  /Subtype /XML\n>>\nstream\n${text}\nendstream\n`;
}

function outputIntentOf(archive: string): { intent: string; profile: string } {
  const list = objectOf(archive, Number(found(/\/OutputIntents (\d+) 0 R/, archive)[1]));
  const intent = objectOf(archive, Number(found(/\[(\d+) 0 R\]/, list)[1]));
  const profile = objectOf(archive, Number(found(/\/DestOutputProfile (\d+) 0 R/, intent)[1]));
  return { intent, profile };
}

/** What stands between `obj` and `endobj`, the last line end with it. */
function objectOf(file: string, id: number): string {
  const head = `\n${id} 0 obj\n`;
  const from = file.indexOf(head);
  // The end of a compressed stream is told by the line before it, as its bytes may hold any letters.
  const to = file.indexOf('\nendobj\n', from);
  if (from === -1 || to === -1) throw notAsExpected(`no object ${id}`);
  return file.slice(from + head.length, to + 1);
}

function found(pattern: RegExp, text: string): [string, string, string] {
  const match = pattern.exec(text);
  if (match === null) throw notAsExpected(`nothing like ${pattern.source}`);
  const [whole, first = '', second = ''] = match;
  return [whole, first, second];
}

function notAsExpected(what: string): Error {
  return new Error(`the PDF is not as the Typst compiler writes it: ${what}`);
}
