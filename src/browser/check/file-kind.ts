/** Kinds of files that are sent in place of CSV; `folder` is none, but is dropped like one. */
export type ForeignKind = 'workbook' | 'zip' | 'pdf' | 'parquet' | 'folder';

/** What a file is by its first bytes, where it is a kind often taken for CSV; else `null`. */
export function foreignKind(start: Uint8Array, fileName: string): ForeignKind | null {
  const begins = (...bytes: number[]): boolean => bytes.every((byte, at) => start[at] === byte);
  // Workbooks of today are archives, those of before 2007 "compound files".
  const archive = begins(0x50, 0x4b, 0x03, 0x04) || begins(0x50, 0x4b, 0x05, 0x06);
  if (archive && /\.(xls[xmb]|ods|numbers)$/i.test(fileName)) return 'workbook';
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return 'workbook';
  if (archive || begins(0x1f, 0x8b) || begins(0x37, 0x7a, 0xbc, 0xaf) || begins(0x52, 0x61, 0x72, 0x21))
    return 'zip';
  if (begins(0x25, 0x50, 0x44, 0x46)) return 'pdf';
  return begins(0x50, 0x41, 0x52, 0x31) ? 'parquet' : null;
}
