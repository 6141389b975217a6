import { spawnSync } from 'node:child_process';
import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { zipArchive } from '../../src/files/zip.ts';

interface Member {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly isPacked: boolean;
}

async function archiveOf(members: readonly Member[], day = '2026-10-15'): Promise<Buffer> {
  const files = members.map(({ bytes, ...file }) => ({ ...file, read: () => Promise.resolve(bytes) }));
  const pieces: Uint8Array[] = [];
  for await (const piece of zipArchive(files, day)) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe('zipArchive', () => {
  test('a reader gets every file back, byte for byte', async () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9_.-]{0,20}(\/[a-z0-9]{1,9})?$/);
    const member = fc.record({ name, bytes: fc.uint8Array({ maxLength: 2000 }), isPacked: fc.boolean() });
    const members = fc.uniqueArray(member, { selector: (one) => one.name, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(members, async (files) => {
        const read = unzipSync(await archiveOf(files));
        expect(Object.keys(read)).toEqual(files.map((one) => one.name));
        for (const one of files) expect(read[one.name]).toEqual(one.bytes);
      }),
      { numRuns: 50 },
    );
  });

  test('text is packed; what is packed already is not', async () => {
    const bytes = new Uint8Array(100_000);
    const sizeOf = async (isPacked: boolean): Promise<number> =>
      (await archiveOf([{ name: 'a', bytes, isPacked }])).length;
    expect(await sizeOf(false)).toBeLessThan(1000);
    expect(await sizeOf(true)).toBeGreaterThan(bytes.length);
  });

  test.each(['/etc/passwd', '../a.csv', 'a/../../b', 'a//b', 'C:\\a', 'số.csv', '.hidden', ''])(
    'the name %j is refused',
    async (name) => {
      await expect(archiveOf([{ name, bytes: new Uint8Array(), isPacked: false }])).rejects.toThrow(
        'is no plain name',
      );
    },
  );

  test('is the same bytes in every time zone, dated by the day of the release', () => {
    const archiveIn = (zone: string): Buffer => {
      const { stdout, stderr, status } = spawnSync(process.execPath, ['test/files/zip-elsewhere.ts'], {
        env: { ...process.env, TZ: zone },
      });
      expect(status, stderr.toString()).toBe(0);
      return stdout;
    };
    const here = archiveIn('Asia/Ho_Chi_Minh');
    for (const zone of ['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/Sao_Paulo'])
      expect(archiveIn(zone), zone).toEqual(here);
    // The date of the first file, as MS-DOS has it: years from 1980, month, day; noon.
    const date = here.readUInt16LE(12);
    expect([1980 + (date >> 9), (date >> 5) & 15, date & 31]).toEqual([2026, 10, 15]);
    expect(here.readUInt16LE(10) >> 11).toBe(12);
    expect(Object.keys(unzipSync(here))).toEqual(['README.txt', 'tables/a.parquet']);
  });
});
