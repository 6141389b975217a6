import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serveFolder } from '../../scripts/serve-folder.ts';
import { checkVi } from '../../src/text/check-vi.ts';
import { queryTextsOf } from '../../src/text/query-texts.ts';
import { schemesOf } from './page-sample.ts';
import { otherBrowsers } from './remote/other-browsers.ts';
import { faultsOf } from './remote/page-faults.ts';
import { remoteWindow, type RemoteBrowser, type RemoteWindow } from './remote/remote-window.ts';
import { withWitness, type WitnessedSite } from './remote/witness.ts';
import { isOfOneSite, pagesIn } from './site-pages.ts';

/* The pages, and what readers do with them, in the browsers that are not Chromium. */

const pages = pagesIn(inject('siteFolder'));
const sample = pages.filter((page) => schemesOf(page, pages).length > 0);
/** Of the commune's site what no page of the province's stands for. */
const ofCommune = pagesIn(inject('communeFolder')).filter((page) => page === '' || isOfOneSite(page));
const query = queryTextsOf('vi');
const births = 'bang/sinh-theo-gioi-tinh/';

describe.each(otherBrowsers)('$name', ({ isHere, open }) => {
  let site: WitnessedSite;
  let browser: RemoteBrowser;
  let window: RemoteWindow;
  let work = '';
  beforeAll(async () => {
    if (!isHere) return;
    work = mkdtempSync(path.join(tmpdir(), 'nien-giam-other-browser-'));
    site = await withWitness(inject('siteAddress'));
    browser = await open('light');
    window = remoteWindow(browser);
  });
  afterAll(async () => {
    if (!isHere) return;
    await browser.wire.close();
    await site.close();
    rmSync(work, { recursive: true, force: true });
  });

  /** A test of what a reader does, after which nothing may have gone wrong in a page. */
  const act = (name: string, what: () => Promise<void>): void =>
    test.runIf(isHere)(name, async () => {
      await window.resize(1280, 900);
      await what();
      // A page the next test leaves half loaded would be told as one with files missing.
      await site.quiet();
      expect([...site.seen(), ...window.errors()]).toEqual([]);
    });
  /** Presses a key and asks what came of it. WebKit's driver loses the first key of a page at times: it is pressed again. */
  const pressed = async <Answer>(key: string, ask: () => Promise<Answer>): Promise<Answer> => {
    await window.press(key);
    await new Promise((resolve) => setTimeout(resolve, 200));
    return ask();
  };
  /** The pages with faults, seen on a phone, and what these are. */
  const faultsIn = async (of: WitnessedSite, some: readonly string[]): Promise<[string, string[]][]> => {
    await window.resize(360, 740);
    const found: [string, string[]][] = [];
    for (const page of some) found.push([page, await faultsOf(window, of, page)]);
    return found.filter(([, faults]) => faults.length > 0);
  };
  const search = (): Promise<string> => window.run(() => location.search);
  /** The first column of the table, for the eye. */
  const names = (): Promise<string[]> =>
    window.run(() =>
      [...document.querySelectorAll<HTMLElement>('table.figures tbody th')].map((cell) =>
        cell.innerText.trim(),
      ),
    );
  const fileOf = (name: string, content: string): string => {
    const file = path.join(work, name);
    writeFileSync(file, content);
    return file;
  };

  test.runIf(isHere)('every kind of page opens, quiet, with its drawings and tables', async () => {
    expect(await faultsIn(site, sample)).toEqual([]);
  });

  test.runIf(isHere)('a commune’s site: its own pages open in the same way', async () => {
    const commune = await withWitness(inject('communeAddress'));
    expect(await faultsIn(commune, ofCommune)).toEqual([]);
    await commune.close();
  });

  act('a table: a code is found by typing, rows are sorted, the address opens the same', async () => {
    await window.open(`${site.address}bang/tu-vong-theo-tuoi/`);
    await window.click('[data-open-controls]');
    await window.click('#of-unit');
    await window.press(...'dong kinh', 'Enter');
    await expect.poll(search).toBe('?unit=05977');
    await expect.poll(() => window.text('[data-part="title"]')).toContain('Phường Đông Kinh');
    await window.open(`${site.address}${births}?rows=unit&year=2023`);
    await window.seen('.controls');
    await window.click('th[data-sort="M"] button');
    await expect.poll(search).toContain('sort=M,descending');
    const sorted = await names();
    expect(sorted[1]).toBe('Phường Đông Kinh');
    await window.open(site.address + births + (await search()));
    await expect.poll(names).toEqual(sorted);
  });

  act('a chart: arrow keys lead from point to point, the pointer shows what it is on', async () => {
    await window.open(site.address + births);
    // A window nobody has touched yet has no focus in WebKit, whatever a script asks for.
    await window.click('h1');
    await window.run(() => document.querySelector<HTMLElement>('.chart-wide[data-drawing]')?.focus());
    const said = (): Promise<string> =>
      window.run(() => document.activeElement?.getAttribute('aria-label') ?? '');
    await expect.poll(() => pressed('Home', said)).toMatch(/^2017, Cả hai giới: 1\d\.\d{3}$/);
    for (const [key, words] of [
      ['ArrowRight', /^2018, Cả hai giới: /],
      ['ArrowDown', /^2018, Nam: /],
      ['End', /^2025, Nam: /],
    ] as const) {
      await window.press(key);
      await expect.poll(said).toMatch(words);
    }
    expect(await window.text('.chart-tip')).toMatch(/^2025, Nam\s+5\.\d{3}$/);
    await window.press('Escape');
    expect(await window.isSeen('.chart-tip')).toBe(false);
    await window.hover('.chart-wide .point[data-key="2020"][data-series="F"] .hit');
    await expect.poll(() => window.text('.chart-tip')).toMatch(/^2020, Nữ\s+5\.\d{3}$/);
  });

  act('a chart as PNG: a picture in the site’s own typeface', async () => {
    await window.open(`${site.address}bang/tu-vong-theo-nguyen-nhan/`);
    await window.click('[data-format="png"]');
    const picture = await window.downloaded(/^tu-vong-theo-nguyen-nhan.*\.png$/);
    expect(picture.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(picture.readUInt32BE(16)).toBe(1520);
    expect(picture.readUInt32BE(20)).toBeGreaterThan(500);
  });

  act('search: by keyboard, from anywhere, with words as they are typed', async () => {
    await window.open(site.address + births);
    await window.seen('[data-search-link]');
    await expect.poll(() => pressed('/', () => window.isSeen('#tim-q'))).toBe(true);
    await window.press(...'chau son');
    await window.seen('[role=option]');
    await window.press('ArrowDown', 'Enter');
    await expect.poll(() => window.run(() => location.pathname)).toMatch(/^\/dia-phuong\/\d{5}\/$/);
    await expect.poll(() => window.text('h1')).toContain('Châu Sơn');
  });

  act('units of the time are chosen once, and hold from table to table', async () => {
    const body = (): Promise<string> => window.text('table.figures tbody');
    await window.open(`${site.address}${births}?rows=unit`);
    await window.seen('#map');
    await window.select('#map', 'then');
    await expect.poll(body).toContain('Huyện Tràng Định');
    await window.run(
      () => void setTimeout(() => (location.href = '/bang/tu-vong-theo-gioi-tinh/?rows=unit')),
    );
    await expect.poll(() => window.run(() => location.pathname)).toBe('/bang/tu-vong-theo-gioi-tinh/');
    await expect.poll(body).toContain('Huyện Tràng Định');
    await window.select('#map', 'now');
    await expect.poll(body).toContain('Phường Lương Văn Tri');
  });

  describe('the query page', () => {
    const rows = (): Promise<string[][]> =>
      window.run(() =>
        [...document.querySelectorAll('[data-part="result-table"] tbody tr')].map((row) =>
          [...row.children].map((cell) => cell.textContent),
        ),
      );

    act('a question is answered by choosing', async () => {
      await window.open(`${site.address}truy-van/`);
      await window.select('#bang', 'sinh-theo-gioi-tinh');
      await window.seen('[data-guided] .chart-wide svg');
      await window.select('[name="axis-rows"]', 'unit');
      await window.seen('[name="of-year"]');
      await window.select('[name="of-year"]', '2023');
      await expect.poll(search).toBe('?bang=sinh-theo-gioi-tinh&rows=unit&year=2023');
      expect(await window.text('[data-guided] [data-part="headline"]')).toMatch(/2023/);
    });

    act('SQL is typed, run and shared, with a file of one’s own', async () => {
      await window.open(`${site.address}truy-van/`);
      await window.click('#sql');
      await expect
        .poll(() => window.run(() => document.activeElement?.getAttribute('data-part')))
        .toBe('editor');
      await window.run(() => {
        const field = document.querySelector<HTMLTextAreaElement>('#sql');
        if (field) field.value = '';
        field?.dispatchEvent(new Event('input'));
      });
      const sql = 'SELECT vung, value FROM khu_vuc JOIN births_by_sex USING (unit) WHERE year = $year';
      await window.press(...sql);
      await window.press(' ', 'Escape');
      await window.click('[data-part="start"]');
      await window.seen('[data-part="run"]');
      await window.click('[data-part="own"] summary');
      await window.choose('[data-part="own-input"]', fileOf('Khu vực.csv', 'unit;vung\n05977;núi\n'));
      await expect
        .poll(() => window.text('[data-part="own-list"]'))
        .toContain(query.ownFileAdded({ name: 'khu_vuc', rows: '1', columns: '2' }));
      await window.click('#tham-so-year');
      await window.press(...'2023');
      await window.click('[data-part="run"]');
      await expect.poll(rows).toHaveLength(3);
      expect((await rows()).map(([first]) => first)).toEqual(['núi', 'núi', 'núi']);
      const shared = await window.run(() => location.href);
      expect(shared).toMatch(/#sql=.*&p\.year=2023$/);
      await window.open('about:blank');
      await window.open(shared);
      await expect.poll(() => window.text('[data-part="question"]')).toBe(query.fromAddress);
      expect(await window.run(() => document.querySelector<HTMLTextAreaElement>('#sql')?.value)).toBe(
        `${sql} `,
      );
    });

    act('a long question comes packed in its address', async () => {
      const long = `SELECT ${Array.from({ length: 120 }, (_, place) => `${place} AS c${place}`).join(', ')}`;
      await window.open(`${site.address}truy-van/`);
      await window.click('[data-part="start"]');
      await window.seen('[data-part="run"]');
      await window.run((text) => {
        const field = document.querySelector<HTMLTextAreaElement>('#sql');
        if (field) field.value = text;
        field?.dispatchEvent(new Event('input'));
      }, long);
      await window.click('[data-part="run"]');
      await expect.poll(rows).toHaveLength(1);
      await expect.poll(() => window.run(() => location.hash)).toMatch(/^#sqlz=/);
      const shared = await window.run(() => location.href);
      await window.open('about:blank');
      await window.open(shared);
      await expect
        .poll(() => window.run(() => document.querySelector<HTMLTextAreaElement>('#sql')?.value))
        .toBe(long);
    });
  });

  act('a count file is checked, line by line', async () => {
    await window.open(`${site.address}kiem-tra/`);
    const header = 'date,registered,unit,sex,age,cause,count';
    const row = '2023-03-01,2023-03-05,05977,M,71,I21.9,2';
    await window.choose(
      'input[type=file]',
      fileOf('deaths-trial.csv', `${header}\n${row}\n${row.replace('M', 'Nam')}\n`),
    );
    await expect.poll(() => window.text('[data-part="verdict-text"]')).toBe(checkVi.checkBad);
    expect(await window.text('[data-part="fault-rows"]')).toMatch(/^3\s+sex\s+Nam\s/);
  });

  act('an embedded chart is as high as its content', async () => {
    await window.open(`${site.address}bang/tu-vong-theo-tuoi/?year=2023&sort=M`);
    await window.click('[data-do="embed"]');
    await window.seen('#embed-code');
    const code = await window.run(
      () => document.querySelector<HTMLTextAreaElement>('#embed-code')?.value ?? '',
    );
    fileOf('index.html', `<!doctype html><html lang="vi"><title>Báo</title>${code}</html>`);
    const other = await serveFolder(work, 0);
    await window.resize(360, 740);
    await window.open(other.address);
    const height = (): Promise<number> =>
      window.run(() => document.querySelector('iframe')?.clientHeight ?? 0);
    // Its first height is 520.
    await expect.poll(height).toBeGreaterThan(540);
    expect(await height()).toBeLessThan(1000);
    await site.quiet();
    await window.open('about:blank');
    await other.close();
  });
});
