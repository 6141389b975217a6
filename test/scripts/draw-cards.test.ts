import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawCards } from '../../scripts/draw-cards.ts';
import { filesBelow } from '../../scripts/folders/folder-files.ts';

const address = 'https://thongke.example.vn';
const head = (name: string, title: string): string =>
  `<meta property="og:title" content="${title}"><meta property="og:description" content="M&#244; t&#7843;"><meta property="og:site_name" content="Niên giám"><meta property="og:locale" content="vi_VN">` +
  (name === '' ? '' : `<meta property="og:image" content="${name}">`);
const site = { address, notice: { vi: 'Số liệu mô phỏng', en: 'Simulated data' } };

let dist: string;
beforeAll(async () => {
  dist = await mkdtemp(path.join(tmpdir(), 'cards-'));
  await mkdir(path.join(dist, 'bang', 'a'), { recursive: true });
  await writeFile(path.join(dist, 'index.html'), head(`${address}/hinh/index.png`, 'Trang chủ'));
  await writeFile(path.join(dist, 'bang/a/index.html'), head(`${address}/hinh/bang/a.png`, 'A &lt; B'));
  await writeFile(path.join(dist, '404.html'), head('', 'Không có'));
  await writeFile(path.join(dist, 'khac.html'), head('https://elsewhere.example/hinh/x.png', 'Khác'));
});
afterAll(() => rm(dist, { recursive: true }));

test('every page that names a card has one, a picture of the size cards have', async () => {
  expect(await drawCards(dist, site)).toBe(2);
  const drawn = (await filesBelow(dist)).filter((file) => file.endsWith('.png'));
  expect(drawn).toEqual(['hinh/bang/a.png', 'hinh/index.png']);
  for (const file of drawn) {
    const png = await readFile(path.join(dist, file));
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([600, 315]);
    expect(png.length).toBeGreaterThan(3000);
    expect(png.length).toBeLessThan(60_000);
  }
});

test('the same page gives the same card, another title another one', async () => {
  const read = (): Promise<Buffer[]> =>
    Promise.all(['bang/a.png', 'index.png'].map((file) => readFile(path.join(dist, 'hinh', file))));
  const [one, other] = await read();
  await drawCards(dist, site);
  expect(await read()).toEqual([one, other]);
  expect(one).not.toEqual(other);
});
