import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPublished } from '../../scripts/publication/open-published.ts';
import { publish } from '../../scripts/publication.ts';
import { bulletinOf } from '../../src/bulletin/bulletin.ts';
import type { Bulletin } from '../../src/bulletin/content.ts';
import { leafletOf } from '../../src/bulletin/leaflet.ts';
import { compilePdf, openCompiler } from '../../src/bulletin/typst/compile.ts';
import { typstDocument } from '../../src/bulletin/typst/document.ts';
import { writeSmallSite } from '../scripts/small-site.ts';
import { structureFaults } from './pdf-structure.ts';
import { withoutBlanks } from './read-pdf.ts';
import { toldTexts } from './told-figures.ts';

/* What a PDF claims, held against its bytes and, where they are installed, against the programs of others. */

let work = '';
let bulletin: Bulletin;
let files: Readonly<Record<'bulletin' | 'leaflet', string>>;

const isInstalled = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;
/** Why a test is left out, for its name. */
const without = (program: string): string => (isInstalled(program) ? '' : ` (${program} is not installed)`);

beforeAll(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'nien-giam-structure-'));
  const site = await writeSmallSite(path.join(work, 'site'));
  const { folder, manifest } = await publish(site, path.join(work, 'build'), () => undefined);
  const sources = await openPublished(manifest, path.join(folder, 'files'));
  const fonts = await Promise.all(
    ['400', '600'].map((weight) => readFile(`src/bulletin/fonts/inter-${weight}.ttf`)),
  );
  bulletin = bulletinOf(sources, '2023', 'vi');
  const leaflet = leafletOf(sources, { code: 'a', name: 'Xã A', from: '' }, '2023', 'vi', []);
  const written = async (name: string, own: Bulletin): Promise<string> => {
    const file = path.join(work, `${name}.pdf`);
    const document = typstDocument(own, 'https://thongke.example.vn');
    await writeFile(file, compilePdf(openCompiler(NodeCompiler, fonts), document));
    return file;
  };
  files = { bulletin: await written('bulletin', bulletin), leaflet: await written('leaflet', leaflet) };
});
afterAll(() => rm(work, { recursive: true, force: true }));

test.each(['bulletin', 'leaflet'] as const)(
  'a %s holds every point that can be seen in its bytes',
  async (name) => {
    expect(structureFaults(await readFile(files[name], 'latin1'))).toEqual([]);
  },
);

test.each([
  ['/Tabs /S', '/Tabs /R', '28-008'],
  ['/Alt ', '/Nil ', '13-004'],
  ['/Scope /Column', '/Scope /Nil', '15-003'],
  ['/ToUnicode ', '/FromUnicode ', '31-027'],
  ['/CIDToGIDMap /Identity', '/CIDToGIDMap 7 0 R', '31-006'],
  ['/FontFile', '/FarFile', '31-009'],
  ['/DisplayDocTitle true', '/DisplayDocTitle false', '07-001'],
  ['/S /GTS_PDFA1', '/S /GTS_PDFX', '6.2.3'],
  ['/F 4', '/F 2', '6.5.3'],
  ['/StructParent ', '/StruckParent ', '28-011'],
  ['/Contents <FEFF', '/Content <FEFF', '28-012'],
  ['/S /H1', '/S /H3', '14-002'],
  ['<pdfuaid:part>1<', '<pdfuaid:part>2<', '05-001'],
  ['<pdfaid:conformance>A<', '<pdfaid:conformance>B<', '6.6.4'],
  ['/Type /Outlines', '/S /JavaScript /JS (a)', '6.1, 6.6'],
])('a bulletin with %s as %s does not hold point %s…', async (from, to, point) => {
  const raw = await readFile(files.bulletin, 'latin1');
  expect(raw).toContain(from);
  expect(structureFaults(raw.replaceAll(from, to)).join('\n')).toContain(point);
});

describe('in the eyes of others', () => {
  // Debian's package qpdf: without it there is nobody to ask.
  test.skipIf(!isInstalled('qpdf'))(
    `qpdf finds no fault in tables, streams and objects${without('qpdf')}`,
    () => {
      for (const file of Object.values(files)) {
        const { status, stdout, stderr } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
        expect(stdout + stderr).toMatch(/No syntax or stream encoding errors found/);
        expect(status).toBe(0);
      }
    },
  );

  // Debian's package poppler-utils; it reads the text in the order of the structure, as a screen reader does.
  test.skipIf(!isInstalled('pdfinfo'))(
    `poppler reads every sentence and figure in the structure${without('pdfinfo')}`,
    () => {
      const { stdout } = spawnSync('pdfinfo', ['-struct-text', files.bulletin], {
        encoding: 'utf8',
        maxBuffer: 100_000_000,
      });
      const read = withoutBlanks([...stdout.matchAll(/^\s*"(.*)"$/gm)].map(([, text = '']) => text).join(''));
      expect(toldTexts(bulletin).filter((one) => !read.includes(withoutBlanks(one)))).toEqual([]);
      const { stdout: about } = spawnSync('pdfinfo', [files.bulletin], { encoding: 'utf8' });
      for (const line of [/^Tagged: +yes$/m, /^JavaScript: +no$/m, /^Encrypted: +no$/m, /^Suspects: +no$/m])
        expect(about).toMatch(line);
    },
  );
});
