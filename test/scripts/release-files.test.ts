import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import JSONstat from 'jsonstat-toolkit';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { filesBelow } from '../../scripts/folders/folder-files.ts';
import { plainName } from '../../src/files/plain-names.ts';
import { trials, type PublishedTrial } from '../publish-trial.ts';
import { releaseSite } from './release-site.ts';

/* What describes a release as a whole, over a published one. */

const { publish } = trials({});
const archive = 'nien-giam-trial-Ky-1.zip';
let site: PublishedTrial;
beforeAll(async () => {
  site = await publish(releaseSite);
});

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const placeOf = (name: string, { folder } = site): string =>
  path.join(folder, name === 'manifest.json' ? '' : 'files', name);
const bytesOf = (name: string): Buffer => readFileSync(placeOf(name));

/** The hashes of a list of checksums by name; fails where a line is none. */
function sumsOf(text: string): Map<string, string> {
  return new Map(
    text
      .trimEnd()
      .split('\n')
      .map((line) => {
        const [, hash = '', name = ''] = /^([0-9a-f]{64}) {2}(\S+)$/.exec(line) ?? expect.fail(line);
        return [name, hash];
      }),
  );
}

describe('SHA256SUMS', () => {
  test('has the hash of every file but itself, in the order of the names', async () => {
    const sums = sumsOf(bytesOf('SHA256SUMS').toString());
    const files = (await filesBelow(path.join(site.folder, 'files'))).filter((one) => one !== 'SHA256SUMS');
    expect([...sums.keys()]).toEqual([...files, 'manifest.json'].sort());
    for (const [name, hash] of sums) expect(hash, name).toBe(sha256(bytesOf(name)));
  });

  const hasTool = spawnSync('sha256sum', ['--version']).status === 0;
  test.skipIf(!hasTool)('sha256sum -c finds the files as they are, and the one that is not', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'nien-giam-sums-'));
    try {
      cpSync(path.join(site.folder, 'files'), folder, { recursive: true });
      cpSync(placeOf('manifest.json'), path.join(folder, 'manifest.json'));
      const check = () => spawnSync('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: folder });
      expect(check()).toMatchObject({ status: 0 });
      cpSync(path.join(folder, 'SHA256SUMS'), path.join(folder, 'README.txt'));
      const after = check();
      expect(after.status).toBe(1);
      expect(after.stdout.toString()).toMatch(/^README\.txt: \S+\n$/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the archive', () => {
  test('has every table and what describes it, byte for byte, by plain names', () => {
    const files = unzipSync(bytesOf(archive));
    const names = Object.keys(files);
    expect(names).toEqual(expect.arrayContaining(['README.txt', 'manifest.json', 'datapackage.json']));
    expect(names).toEqual(expect.arrayContaining(['codelists/sex.csv', 'crosswalks/age.csv']));
    for (const { files: own } of site.manifest.tables)
      expect(names).toEqual(expect.arrayContaining([own.csv.name, own.parquet.name]));
    for (const name of names.filter((one) => one !== 'SHA256SUMS')) {
      expect(plainName(name)).toBe(name);
      expect(bytesOf(name).equals(files[name] ?? Buffer.of()), name).toBe(true);
    }
  });

  test('is whole by itself: its own checksums cover what is in it', () => {
    const { SHA256SUMS: own = Buffer.of(), ...files } = unzipSync(bytesOf(archive));
    const sums = sumsOf(Buffer.from(own).toString());
    expect([...sums.keys()]).toEqual(Object.keys(files).sort());
    for (const [name, bytes] of Object.entries(files)) expect(sums.get(name), name).toBe(sha256(bytes));
  });
});

test('published again, in another folder, every file is the same', async () => {
  const again = await publish(releaseSite);
  expect(readFileSync(placeOf('SHA256SUMS', again), 'utf8')).toBe(bytesOf('SHA256SUMS').toString());
});

test('the catalogue names every table’s files where they are, with their size and hash', () => {
  interface Distribution {
    readonly 'dcat:downloadURL': { readonly '@id': string };
    readonly 'dcat:byteSize': { readonly '@value': string };
    readonly 'spdx:checksum': { readonly 'spdx:checksumValue': { readonly '@value': string } };
  }
  const catalogue = JSON.parse(bytesOf('catalog.jsonld').toString()) as {
    readonly 'dcat:dataset': readonly { readonly 'dcat:distribution': readonly Distribution[] }[];
  };
  const told = catalogue['dcat:dataset'].flatMap((dataset) => dataset['dcat:distribution']);
  const named = told.map((one) => one['dcat:downloadURL']['@id']);
  const published = site.manifest.tables.flatMap(({ files }) => Object.values(files).map(({ name }) => name));
  expect(named.toSorted()).toEqual([archive, ...published].sort());
  for (const one of told) {
    const bytes = bytesOf(one['dcat:downloadURL']['@id']);
    expect(one['dcat:byteSize']['@value']).toBe(String(bytes.length));
    expect(one['spdx:checksum']['spdx:checksumValue']['@value']).toBe(sha256(bytes));
  }
});

test('the JSON of every table has the cells of its codes file', () => {
  const marks = new Set<string>();
  for (const { slug, files, dimensions } of site.manifest.tables) {
    const dataset = JSONstat(JSON.parse(bytesOf(files.json.name).toString()));
    const rows = Papa.parse<Record<string, string>>(bytesOf(files.csv.name).toString(), {
      header: true,
      skipEmptyLines: true,
    }).data;
    expect(
      dataset.Unflatten((codes, { value, status }) => {
        marks.add(status ?? '');
        return [...dimensions.map((one) => codes[one]), value ?? '', status ?? ''].join();
      }),
      slug,
    ).toEqual(
      rows.map((row) =>
        [
          ...dimensions.map((one) => row[one]),
          row['value'],
          `${row['status']}${row['confidentiality']}`,
        ].join(),
      ),
    );
  }
  // Cells of every kind were among them.
  expect([...marks]).toEqual(expect.arrayContaining(['', 'p', 'u', 'x', 'c', 'pc']));
});

test('of a simulated site, the files say so wherever they are opened', () => {
  const warning = 'Đây không phải số liệu thật';
  for (const name of ['README.txt', 'datapackage.json', 'catalog.jsonld', 'sinh-theo-gioi-tinh.json'])
    expect(bytesOf(name).toString().replace(/\s+/g, ' '), name).toContain(warning);
  expect(bytesOf('so-lieu-da-cong-bo.json').toString()).not.toContain(warning);
});
