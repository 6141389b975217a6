import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { countsFaultText } from '../../src/registers/checks/faults.ts';
import { registers, type RegisterId } from '../../src/registers/checks/register.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { goodRows } from './fault-cases.ts';
import { goldenTexts } from './golden-texts.ts';
import { checkText, readText, type TrialResult } from './trial-file.ts';
import { trialSettings } from './trial-site.ts';

/* What can be wrong with a file as such, in every register, and what must not be. */

const settings = trialSettings();
const renamed = trialSettings({ unit: { from: 'Địa phương' } });

interface Parts {
  readonly header: string;
  readonly row: string;
  /** Number of columns. */
  readonly width: number;
}
const bytes = (text: string): Uint8Array =>
  // Every letter as one byte, as Windows-1258 has it.
  Uint8Array.from([...text].map((sign) => (sign === 'Đ' ? 0xd0 : sign.charCodeAt(0))));

const faulty: [string, (parts: Parts) => string | Uint8Array][] = [
  ['an empty file', () => ''],
  ['a header and no rows', ({ header }) => `${header}\n`],
  ['a header without line end', ({ header }) => header],
  ['a header twice', ({ header, row }) => `${header}\n${row}\n${header}\n`],
  ['a column twice', ({ header, row }) => `${header},unit\n${row},05980\n`],
  ['a title above the header', ({ header, row }) => `Bảng 1${','.repeat(3)}\n${header}\n${row}\n`],
  ['a header of one title', ({ row }) => `Bảng 1\n${row}\n`],
  ['a field too few', ({ header, row }) => `${header}\n${row}\n${row.replace(/,[^,]*$/, '')}\n`],
  ['a field too many', ({ header, row }) => `${header}\n${row},1\n${row}\n`],
  ['rows separated by semicolons', ({ header, row }) => `${header}\n${row.replaceAll(',', ';')}\n`],
  [
    'a quote that opens',
    ({ header, row }) => `${header}\n${row}\n${row.replace('05980', '"05980')}\n${row}\n`,
  ],
  ['text after a quote', ({ header, row }) => `${header}\n${row.replace('05980', '"05980"x')}\n${row}\n`],
  ['another encoding', ({ header, row }) => bytes(`${header}\n${row}\n${row.replace('05980', 'Đ')}\n`)],
  ['another encoding of the header', ({ header, row }) => bytes(`${header.replace('unit', 'Đ')}\n${row}\n`)],
  ['UTF-16', ({ header, row }) => new Uint8Array(Buffer.from(`\ufeff${header}\n${row}\n`, 'utf16le'))],
  ['line ends of two kinds', ({ header, row }) => `${header}\r\n${row}\r\n${row}\n${row}\r\n`],
  ['an empty row', ({ header, row, width }) => `${header}\n${row}\n${','.repeat(width - 1)}\n${row}\n`],
];

const sound: [string, (parts: Parts) => string][] = [
  ['line ends CR LF', ({ header, row }) => `${header}\r\n${row}\r\n${row}\r\n`],
  ['line ends CR', ({ header, row }) => `${header}\r${row}\r${row}\r`],
  ['blank lines', ({ header, row }) => `${header}\n\n${row}\n\n${row}\n\n\n`],
  [
    'every value quoted',
    ({ header, row }) =>
      [header, row, row]
        .map(
          (line) =>
            `${line
              .split(',')
              .map((cell) => `"${cell}"`)
              .join(',')}\n`,
        )
        .join(''),
  ],
  ['a mark before the header', ({ header, row }) => `\ufeff${header}\n${row}\n${row}`],
  [
    'blanks and no-break blanks',
    ({ header, row }) => `${header}\n${row.replaceAll(',', ' ,\u00a0')}\n${row}\n`,
  ],
];

describe.each(Object.keys(registers) as RegisterId[])('a file of %s', (id) => {
  const golden = goldenTexts(path.resolve(`test/registers/fixtures/faults/${id}-files.txt`));
  const cells = goodRows[id];
  const parts: Parts = {
    header: Object.keys(cells).join(','),
    row: Object.values(cells).join(','),
    width: Object.keys(cells).length,
  };

  /** Of one register the publication is asked too: how a file is written is nothing to its columns. */
  const readThe = async (site: Settings, text: string | Uint8Array): Promise<TrialResult> => {
    const checked = await checkText(site, id, text);
    if (id === 'births')
      expect(await readText(site, id, text)).toEqual({ account: checked.account, faults: checked.faults });
    return checked;
  };

  test.each(faulty)('%s', async (name, make) => {
    const { account, faults } = await readThe(settings, make(parts));
    if (account !== null) expect(account.read).toBe(account.accepted + account.rejected);
    golden.expect(name, faults.map(countsFaultText).join('\n'));
  });

  test('the golden file has no other case', () => {
    golden.expectNoOthers();
  });

  test.each(sound)('%s: no fault', async (_, make) => {
    const { account, faults } = await readThe(settings, make(parts));
    expect(faults.map(countsFaultText)).toEqual([]);
    expect(account).toMatchObject({ read: 2, accepted: 2, rejected: 0 });
  });

  test.each(['NFC', 'NFD'])('a header in %s: no fault', async (form) => {
    const header = parts.header.replace('unit', 'Địa phương').normalize(form);
    const { account, faults } = await readThe(renamed, `${header}\n${parts.row}\n`);
    expect(faults).toEqual([]);
    expect(account).toMatchObject({ read: 1, accepted: 1 });
  });
});
