import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPublished } from '../../scripts/publication/open-published.ts';
import { publish } from '../../scripts/publication.ts';
import { bulletinOf } from '../../src/bulletin/bulletin.ts';
import type { Bulletin, TargetRow } from '../../src/bulletin/content.ts';
import { leafletOf } from '../../src/bulletin/leaflet.ts';
import { bulletinYears, type BulletinSources } from '../../src/bulletin/sources.ts';
import { compilePdf, openCompiler } from '../../src/bulletin/typst/compile.ts';
import { typstDocument } from '../../src/bulletin/typst/document.ts';
import { bothClaims } from '../../src/bulletin/typst/both-claims.ts';
import { languages } from '../../src/text/language.ts';
import { writeSmallSite } from '../scripts/small-site.ts';
import { readPdf, withoutBlanks } from './read-pdf.ts';
import { toldTexts } from './told-figures.ts';

let work = '';
let sources: BulletinSources;
let fonts: Buffer[] = [];

beforeAll(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'nien-giam-bulletin-'));
  const site = await writeSmallSite(path.join(work, 'site'));
  const units = await readFile(path.join(site, 'units.csv'), 'utf8');
  // A name with what means something to Typst, and marks of two kinds over one letter.
  await writeFile(
    path.join(site, 'units.csv'),
    units.replace('Xã A,Commune A', 'Xã #Ngưỡng_*Ễ*,Commune $A$ \\ <b>'),
  );
  const { folder, manifest } = await publish(site, path.join(work, 'build'), () => undefined);
  sources = await openPublished(manifest, path.join(folder, 'files'));
  fonts = await Promise.all(
    ['400', '600'].map((weight) => readFile(`src/bulletin/fonts/inter-${weight}.ttf`)),
  );
});
afterAll(() => rm(work, { recursive: true, force: true }));

const made = (bulletin: Bulletin, address: string | null = null): Uint8Array =>
  compilePdf(openCompiler(NodeCompiler, fonts), typstDocument(bulletin, address));

const target: TargetRow = {
  key: 'births_on_time',
  title: 'Khai sinh đúng hạn',
  value: '97,1 %',
  target: '98,5 %',
  state: 'Chưa đạt',
  sentence: 'Khai sinh đúng hạn chưa đạt mục tiêu năm 2025.',
};

test('years that are over and final have a bulletin', () => {
  expect(bulletinYears(sources.manifest.site)).toEqual(['2022', '2023']);
});

describe.each(languages)('a bulletin in %s', (language) => {
  const bulletin = (): Bulletin => bulletinOf(sources, '2023', language, { targets: [target] });

  test('tells every sentence and every figure of its content, marks and all', async () => {
    const { text, title } = await readPdf(made(bulletin()));
    const told = toldTexts(bulletin());
    expect(told.length).toBeGreaterThan(40);
    expect(told.filter((one) => !text.includes(withoutBlanks(one)))).toEqual([]);
    expect(title).toBe(bulletin().title);
    expect(text).toContain(withoutBlanks(language === 'vi' ? 'Xã #Ngưỡng_*Ễ*' : 'Commune $A$ \\ <b>'));
  });

  test('is tagged, says its language, claims archive and access, and carries its fonts', async () => {
    const { raw } = await readPdf(made(bulletin()));
    expect(raw).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(raw).toContain('/StructTreeRoot');
    expect(raw).toMatch(new RegExp(`/Lang \\(${language === 'vi' ? 'vi-VN' : 'en-GB'}\\)`));
    expect(raw).toMatch(/\/ViewerPreferences\s*<<[^>]*\/DisplayDocTitle true/);
    expect(raw).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(raw).toContain('/OutputIntents');
    const fontFiles = raw.match(/\/FontFile[23] /g) ?? [];
    expect(raw.match(/\/Type \/FontDescriptor/g)).toHaveLength(fontFiles.length);
    expect(fontFiles.length).toBeGreaterThan(1);
    for (const kind of ['/TH', '/TD', '/Table', '/Figure', '/Caption', '/H1', '/L', '/TOC'])
      expect(raw, kind).toMatch(new RegExp(`/S ${kind}\\b`));
    // Every drawing says in words what it shows.
    expect(raw.match(/\/S \/Figure/g)?.length).toBe(raw.match(/\/Alt /g)?.length);
  });

  test('is small, and the same to the last byte', () => {
    const [one, other] = [made(bulletin()), made(bulletin())];
    expect(one.length).toBeLessThan(2_000_000);
    expect(Buffer.compare(one, other)).toBe(0);
  });

  test('a leaflet has two pages and tells all it has to', async () => {
    const leaflet = leafletOf(sources, { code: 'a', name: 'Xã A', from: '' }, '2023', language, []);
    const { pages, text } = await readPdf(made(leaflet));
    expect(pages).toBeLessThanOrEqual(2);
    expect(toldTexts(leaflet).filter((one) => !text.includes(withoutBlanks(one)))).toEqual([]);
  });
});

test('later years are no part of a bulletin', () => {
  const told = toldTexts(bulletinOf(sources, '2022', 'vi')).filter(
    (text) => !/Số liệu tính|Kỳ công bố|kỳ công bố/i.test(text),
  );
  expect(told.filter((text) => /2023|2024/.test(text))).toEqual([]);
});

test('links lead to the site where its address is known, and name the path where not', async () => {
  const own = bulletinOf(sources, '2023', 'en');
  const known = await readPdf(made(own, 'https://thongke.example.vn'));
  expect(known.links).toContain('https://thongke.example.vn/en/phuong-phap/');
  const { links, text } = await readPdf(made(own));
  expect(links).toEqual([]);
  expect(text).toContain('(/en/phuong-phap/)');
});

test('what was put right stands before everything else, dated', () => {
  const correction = {
    date: '2025-03-04',
    release: '2025-1',
    what: { vi: 'Số chết của xã A thấp hơn.', en: 'Deaths of commune A were too high.' },
    why: { vi: 'Một tệp đọc hai lần.', en: 'A file was read twice.' },
  };
  const revisions = { ...sources.manifest.revisions, corrections: [correction] };
  const own = { ...sources, manifest: { ...sources.manifest, revisions } };
  const [first] = bulletinOf(own, '2023', 'en').sections;
  expect(first?.id).toBe('da-dinh-chinh');
  expect(JSON.stringify(first?.blocks)).toContain(
    '4 March 2025, release 2025-1: Deaths of commune A were too high. Reason: A file was read twice.',
  );
});

test('without targets there is no such section', () => {
  expect(bulletinOf(sources, '2023', 'vi').sections.map(({ id }) => id)).not.toContain('muc-tieu');
});

test('the two claims are not put together where the files are not the compiler’s', () => {
  expect(() => bothClaims(Buffer.from('%PDF-1.7\n'), Buffer.from('%PDF-1.7\n'))).toThrow(
    'the PDF is not as the Typst compiler writes it',
  );
});

test('every object of a PDF with both claims lies where its tables say', () => {
  const raw = Buffer.from(made(bulletinOf(sources, '2023', 'vi'))).toString('latin1');
  const starts = [...raw.matchAll(/startxref\n(\d+)/g)].map(([, start]) => Number(start));
  expect(starts).toHaveLength(2);
  expect(raw).toContain(`/Prev ${starts[0]}`);
  for (const start of starts) expect(raw.slice(start, start + 5)).toBe('xref\n');
  const places = [...raw.matchAll(/^(\d{10}) 00000 n/gm)].map(([, place]) => Number(place));
  expect(places.length).toBeGreaterThan(50);
  expect(places.filter((place) => !/^\d+ 0 obj\n/.test(raw.slice(place, place + 12)))).toEqual([]);
});

/**
 * The archive's claim rests on the compiler's check of a file that differs from ours in nothing but what is added: so
 * the two it writes have to be the same in every stream of drawing, and in every object but these.
 */
test('the compiler draws the same for the archive as for screen readers', () => {
  const { main, images } = typstDocument(bulletinOf(sources, '2023', 'vi'), 'https://thongke.example.vn');
  const compiler = openCompiler(NodeCompiler, fonts);
  for (const [name, svg] of images) compiler.mapShadow(`/bulletin${name}`, Buffer.from(svg));
  compiler.addSource('/bulletin/main.typ', main);
  const document = compiler.compile({ mainFilePath: '/bulletin/main.typ' }).result;
  if (document === null) expect.fail('it does not compile');
  const objectsIn = (standard: string): string[] =>
    compiler
      .pdf(document, { pdfStandard: standard })
      .toString('latin1')
      .split('\nxref\n', 1)
      .flatMap((file) => file.split(/\n\d+ 0 obj\n/))
      .map((one) =>
        one
          .replace(/\d+ 0 R/g, 'R')
          .replace(/ \/A \[<<\s*\/O \/Layout\s*\/BBox[^>]*>>\s*\]\s*/g, '')
          .replace(/\/BBox \[[^\]]*\]\s*/g, '')
          .replace(/\s+/g, ' ')
          .trim(),
      )
      .filter(
        (one) => !/\/Type \/(Catalog|Metadata|OutputIntent)|^\[R\] endobj|\/Range \[0 1 0 1 0 1\]/.test(one),
      );
  expect(objectsIn('a-2a')).toEqual(objectsIn('ua-1'));
});
