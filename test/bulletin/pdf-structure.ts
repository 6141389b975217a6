/*
 * What can be seen in the bytes of a PDF of what the Matterhorn Protocol 1.1 (PDF/UA-1) and ISO 19005-2 ask for. No
 * validator of others can be had here; these are the points a program can check by structure alone.
 */

/** A point that does not hold, by its number in the protocol or the standard. */
export type StructureFault = string;

/** The dictionaries of the objects of a PDF; of one that was written again, the last. */
function objectsOf(raw: string): string[] {
  const found = new Map<string, string>();
  for (const [, id = '', text = ''] of raw.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
    found.set(id, text.replace(/\nstream\n[\s\S]*/, ''));
  return [...found.values()];
}

/** Every point that does not hold in a PDF. @param raw its bytes as Latin letters */
export function structureFaults(raw: string): StructureFault[] {
  const objects = objectsOf(raw);
  const faults: StructureFault[] = [];
  const each = (point: string, kind: RegExp, holds: (one: string) => boolean): void => {
    const all = objects.filter((one) => kind.test(one));
    const broken = all.filter((one) => !holds(one)).length;
    if (broken > 0) faults.push(`${point}: ${broken} of ${all.length}`);
  };
  const has =
    (...entries: RegExp[]) =>
    (one: string): boolean =>
      entries.every((entry) => entry.test(one));
  const catalogs = /\/Type \/Catalog/;
  each('06-001 XMP', catalogs, has(/\/Metadata \d/));
  each('07-001 the title is shown', catalogs, has(/\/DisplayDocTitle true/));
  each('11-006 language of the document', catalogs, has(/\/Lang \(/));
  each(
    '02 marked, not suspect',
    catalogs,
    (one) => /\/Marked true/.test(one) && !/\/Suspects true/.test(one),
  );
  each('bookmarks', catalogs, has(/\/Outlines \d/));
  each('13-004 a figure says what it shows', /\/S \/Figure\b/, has(/\/Alt /));
  each('15-003 a header cell says what of', /\/S \/TH\b/, has(/\/Scope \/(?:Row|Column|Both)/));
  each('28-008, 28-009 order of annotations', /\/Type \/Page\b[\s\S]*\/Annots/, has(/\/Tabs \/S\b/));
  each('28-011 links are in the structure', /\/Subtype \/Link\b/, has(/\/StructParent \d/));
  each('28-012 links say where they lead', /\/Subtype \/Link\b/, has(/\/Contents /));
  each('31-006 glyphs by their numbers', /\/Subtype \/CIDFontType2/, has(/\/CIDToGIDMap \/Identity/));
  each('31-009 fonts are in the file', /\/Type \/FontDescriptor/, has(/\/FontFile[23]? \d/));
  each('31-027 letters can be read', /\/Subtype \/Type0/, has(/\/ToUnicode \d/));
  each('6.2.3 colours for the archive', catalogs, has(/\/OutputIntents /));
  each(
    '6.2.3 and their profile',
    /\/Type \/OutputIntent\b/,
    has(/\/S \/GTS_PDFA1/, /\/DestOutputProfile \d/),
  );
  each('6.5.3 annotations are printed', /\/Type \/Annot\b/, has(/\/F 4\b/));
  const forbidden =
    /\/(?:JavaScript|JS|Launch|Encrypt|EmbeddedFiles|RichMedia|Movie|Sound|AA|XFA|LZWDecode)\b/;
  each('6.1, 6.6 nothing that runs or hides', forbidden, () => false);
  if (!/trailer\n<<[\s\S]*?\/ID \[/.test(raw)) faults.push('6.1.3 the file has an identity');
  faults.push(...packetFaults(raw), ...headingFaults(objects));
  return faults;
}

/** The XMP packet that counts is the last. */
function packetFaults(raw: string): StructureFault[] {
  const packet = raw.match(/<x:xmpmeta[\s\S]*?<\/x:xmpmeta>/g)?.at(-1) ?? '';
  const wanted = {
    '05-001 the claim of access': '<pdfuaid:part>1</pdfuaid:part>',
    '6.6.4 the claim of the archive':
      '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>',
    '06-003 a title': '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">',
    '6.6.2 the schema of access is explained': '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
  };
  return Object.entries(wanted).flatMap(([point, text]) => (packet.includes(text) ? [] : [point]));
}

/** 14-003: headings go down one level at a time. Objects stand in the order of the document. */
function headingFaults(objects: readonly string[]): StructureFault[] {
  const levels = objects.flatMap((one) => /\/S \/H([1-6])\b/.exec(one)?.[1] ?? []).map(Number);
  const highest = Math.min(...levels);
  const used = new Set(levels);
  const left = [1, 2, 3, 4, 5, 6].filter((level) => !used.has(level) && level < Math.max(...levels));
  return [
    ...(levels.length === 0 || highest !== 1 ? ['14-002 the first heading is of level 1'] : []),
    ...(left.length > 0 ? [`14-003 no level is left out: ${left.join(', ')}`] : []),
  ];
}
