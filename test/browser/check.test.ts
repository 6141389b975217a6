import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { diskAccess, settingsOf } from '../../scripts/publication/disk.ts';
import { checkCountFile, type CheckedFile } from '../../src/registers/checks/check-file.ts';
import { checkLine, checksHeader } from '../../src/registers/checks/faults-csv.ts';
import { registers, type RegisterId } from '../../src/registers/checks/register.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { formatNumber } from '../../src/text/numbers.ts';
import { checkEn } from '../../src/text/check-en.ts';
import { checkTextsOf } from '../../src/text/check-texts.ts';
import { checkVi } from '../../src/text/check-vi.ts';
import { en as everyPage } from '../../src/text/en.ts';
import { languages } from '../../src/text/language.ts';
import { textsOf } from '../../src/text/texts.ts';
import { openBrowser, openWindow } from './open-browser.ts';
import { violationsIn } from './page-looks.ts';

const address = inject('siteAddress');
const siteFolder = inject('siteFolder');
const en = { ...everyPage, ...checkEn };

const header = 'date,registered,unit,sex,age,cause,count';
const row = '2023-03-01,2023-03-05,05977,M,71,I21.9,2';
/** Faults of many kinds, a person's data among them. */
const faulty = [
  header,
  row,
  row.replace('M', 'Nam'),
  row.replace('05977', 'Nguyễn Văn An'),
  row.replace('I21.9', 'nhồi máu cơ tim cấp'),
  row.replace('2023-03-01', '30/02/2023'),
  row.replace('2023-03-05', '2023-02-01'),
  row.replace(',M,', ',F,').replace('I21.9', 'C61'),
  row.replace('I21.9', 'S06.2'),
  `${row},9`,
  row.slice(11),
  row.replace('M', '"<b>"'),
];

let work: string;
let settings: Settings;
let browser: Browser;
beforeAll(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'nien-giam-check-page-'));
  settings = await settingsOf('data/lang-son');
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await rm(work, { recursive: true, force: true });
});

async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
  const file = path.join(work, name);
  await writeFile(file, content);
  return file;
}

/** What the checks say of a file when they run here. */
function checkedHere(file: string, register: RegisterId): Promise<CheckedFile> {
  const input = settings.inputs.find((one) => one.register === register);
  if (input === undefined) throw new Error(`the default site has no ${register}`);
  const shown = path.basename(file);
  return checkCountFile(
    diskAccess,
    { path: file, shown, register: registers[register], input, severalFiles: false },
    settings,
  );
}

/** The card of a file, by its heading. */
function card(page: Page, name: string) {
  return page.locator('article').filter({ has: page.locator('h2', { hasText: name }) });
}

async function verdict(page: Page, name: string): Promise<string> {
  const text = card(page, name).locator('[data-part="verdict-text"]');
  await text.waitFor({ state: 'visible' });
  return text.innerText();
}

function rowsOf(page: Page, name: string, part: string): Promise<string[][]> {
  return card(page, name)
    .locator(`[data-part="${part}"] tr`)
    .evaluateAll((rows) => rows.map((one) => [...one.children].map((cell) => cell.textContent)));
}

describe.each(languages)('a file with faults, in %s', (language) => {
  const texts = { ...textsOf(language), ...checkTextsOf(language) };
  const whole = (count: number): string => formatNumber(count, language);
  let context: BrowserContext;
  let page: Page;
  let outside: string[];
  let requests: string[];
  let errors: string[];
  let file: string;
  let here: CheckedFile;

  beforeAll(async () => {
    file = await fileOf('deaths-trial.csv', `${faulty.join('\n')}\n`);
    here = await checkedHere(file, 'deaths');
    ({ context, outside, requests, errors } = await openWindow(browser, { colorScheme: 'light' }));
    page = await context.newPage();
    await page.goto(`${address}${language === 'en' ? 'en/' : ''}kiem-tra/`);
    await page.waitForLoadState('networkidle');
  });
  afterAll(() => context.close());

  test('before the first file neither the checks nor the settings are loaded', () => {
    expect(requests.filter((url) => /worker|queue|kiem-tra\.json/.test(url))).toEqual([]);
  });

  test('it gives the sentences of the publication, line by line', async () => {
    await page.setInputFiles('input[type=file]', file);
    expect(await verdict(page, 'deaths-trial.csv')).toBe(texts.checkBad);
    expect(here.faults.length).toBeGreaterThan(7);
    expect(await rowsOf(page, 'deaths-trial.csv', 'fault-rows')).toEqual(
      here.faults.map(({ line, column, value, reason }) => [String(line), column, value, reason]),
    );
    expect(await rowsOf(page, 'deaths-trial.csv', 'kind-rows')).toEqual(
      here.kinds.map(({ faults, column, reason, example, lines }) => [
        ...[whole(faults), column, reason, example],
        lines.join(', '),
      ]),
    );
    const { read = 0, accepted = 0, rejected = 0, events = 0 } = here.account ?? {};
    expect(read).toBe(faulty.length - 1);
    expect(await card(page, 'deaths-trial.csv').locator('[data-part="account"]').innerText()).toBe(
      texts.checkAccount({
        ...{ read: whole(read), accepted: whole(accepted), rejected: whole(rejected), events: whole(events) },
      }),
    );
    const warnings = await card(page, 'deaths-trial.csv').locator('[data-part="warning-list"]').innerText();
    expect(warnings).toContain(texts.warnings.injury_code);
    expect(warnings).toContain(texts.warnings.cause_of_other_sex);
    expect(await page.textContent('[data-part="announcement"]')).toBe(`deaths-trial.csv: ${texts.checkBad}`);
  });

  test('the register was guessed; another can be chosen, and its own words come', async () => {
    const select = card(page, 'deaths-trial.csv').locator('select');
    expect(await select.evaluate((one: HTMLSelectElement) => one.selectedOptions[0]?.text)).toBe(
      texts.sources.deaths,
    );
    await select.selectOption({ label: texts.sources.marriages });
    await expect.poll(() => verdict(page, 'deaths-trial.csv')).toBe(texts.checkBadWhole);
    const other = await checkedHere(file, 'marriages');
    expect(await rowsOf(page, 'deaths-trial.csv', 'fault-rows')).toEqual(
      other.faults.map(({ line, column, value, reason }) => [
        line === null ? texts.checkWholeFile : String(line),
        ...[column, value, reason],
      ]),
    );
    await select.selectOption({ label: texts.sources.deaths });
    await expect.poll(() => verdict(page, 'deaths-trial.csv')).toBe(texts.checkBad);
  });

  test('the report is saved as the publication writes checks.csv', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      card(page, 'deaths-trial.csv').locator('[data-part="save"]').click(),
    ]);
    expect(download.suggestedFilename()).toBe(`deaths-trial-${language === 'vi' ? 'kiem-tra' : 'check'}.csv`);
    const report = readFileSync(await download.path(), 'utf8');
    expect(report).toBe(`\uFEFF${checksHeader}${here.faults.map(checkLine).join('')}`);
  });

  test('what looks like a person’s stands nowhere on the page', async () => {
    expect(await page.content()).not.toMatch(/Nguyễn|nhồi máu/);
  });

  test.each(['light', 'dark'] as const)('accessible in %s, on a narrow screen too', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await violationsIn(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });

  test('nothing was sent: only the page’s own files were asked for', () => {
    const after = requests.map((url) => url.slice(address.length));
    for (const one of after.filter((url) => !url.startsWith('blob:')))
      expect(one).toMatch(/^((en\/)?kiem-tra\/|_astro\/[\w.-]+|cong-cu\/kiem-tra\.json)$/);
    expect([...outside, ...errors]).toEqual([]);
  });
});

describe('other files', () => {
  let context: BrowserContext;
  let page: Page;
  let errors: string[];
  beforeAll(async () => {
    ({ context, errors } = await openWindow(browser));
    page = await context.newPage();
    await page.goto(`${address}en/kiem-tra/`);
  });
  afterAll(async () => {
    expect(errors).toEqual([]);
    await context.close();
  });

  test('a good one can be published, and there is no report to save', async () => {
    await page.setInputFiles('input[type=file]', await fileOf('deaths-good.csv', `${header}\n${row}\n`));
    expect(await verdict(page, 'deaths-good.csv')).toBe(en.checkGood);
    const save = card(page, 'deaths-good.csv').locator('[data-part="save"]');
    expect(await save.isVisible()).toBe(false);
    expect(await page.isVisible('[data-part="summary"]')).toBe(false);
  });

  test('several at once are checked one after the other, and summed up', async () => {
    const marriages = 'date,unit,groom_age,bride_age,count\n2024-01,05971,19,21,2\n';
    await page.setInputFiles(
      'input[type=file]',
      await Promise.all([
        fileOf('marriages-trial.csv', marriages),
        fileOf('deaths.xlsx', Buffer.from('PK\x03\x04 and so on')),
        fileOf('deaths-empty.csv', ''),
        fileOf('thang-1.csv', 'date,unit,kind,registered\n2024-02,06100,domestic,2024-03\n'),
        fileOf('report.pdf', '%PDF-1.7\n'),
      ]),
    );
    expect(await verdict(page, 'marriages-trial.csv')).toBe(en.checkGood);
    expect(await verdict(page, 'deaths.xlsx')).toBe(en.checkForeign.workbook);
    expect(await verdict(page, 'deaths-empty.csv')).toBe(en.checkBadWhole);
    expect(await rowsOf(page, 'deaths-empty.csv', 'fault-rows')).toEqual([
      [en.checkWholeFile, '', '', 'the file is empty'],
    ]);
    // Its name says nothing, its columns do.
    expect(await verdict(page, 'thang-1.csv')).toBe(en.checkGood);
    const select = card(page, 'thang-1.csv').locator('select');
    expect(await select.evaluate((one: HTMLSelectElement) => one.selectedOptions[0]?.text)).toBe('Adoptions');
    expect(await verdict(page, 'report.pdf')).toBe(en.checkForeign.pdf);
    await expect
      .poll(() => page.locator('[data-part="summary"]').innerText())
      .toBe(en.checkSummary('3', '6'));
    expect(await card(page, 'marriages-trial.csv').innerText()).toContain(en.warnings.groom_age);
  });

  test('where neither name nor columns tell the register, the reader is asked', async () => {
    await page.setInputFiles('input[type=file]', await fileOf('x.csv', 'ngay,xa\n2024-01,05977\n'));
    await card(page, 'x.csv').locator('[data-part="ask"]').waitFor({ state: 'visible' });
    await card(page, 'x.csv').locator('select').selectOption({ label: 'Divorces' });
    expect(await verdict(page, 'x.csv')).toBe(en.checkBadWhole);
    expect(await rowsOf(page, 'x.csv', 'fault-rows')).toEqual([
      ['1', '', '', 'no column of this line is known here: ngay, xa; line 1 has to be the header'],
    ]);
  });

  test('dropped anywhere on the page', async () => {
    const name = 'deaths-dropped.csv';
    await page.evaluate(
      ([file = '', content = '']) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([content], file));
        for (const kind of ['dragover', 'drop'])
          document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
      },
      [name, `${header}\n${row}\n`],
    );
    expect(await verdict(page, name)).toBe(en.checkGood);
  });

  test('the keyboard reaches the drop zone', async () => {
    await page.locator('h1').click();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-part'))).toBe('files');
    const outline = await page
      .locator('[data-part="drop"]')
      .evaluate((zone) => getComputedStyle(zone).outlineStyle);
    expect(outline).toBe('solid');
  });

  test('a large one shows how far it is, can be cancelled, and checked again; the page stays alive', async () => {
    const name = 'deaths-large.csv';
    const file = await fileOf(name, `${header}\n${`${row}\n`.repeat(800_000)}`);
    await page.setInputFiles('input[type=file]', file);
    const progress = card(page, name).locator('[data-part="progress-text"]');
    await expect.poll(() => progress.innerText()).toMatch(/^[\d.]+ of 32\.8 MB read \(\d+%\), [\d,]+ rows$/);
    await card(page, name).locator('[data-part="cancel"]').click();
    expect(await verdict(page, name)).toBe(en.checkCancelled);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    expect(await card(page, name).locator('[data-part="account"]').isVisible()).toBe(false);
    await card(page, name).locator('[data-part="again"]').click();
    await expect.poll(() => verdict(page, name), { timeout: 60_000 }).toBe(en.checkGood);
    expect(await card(page, name).locator('[data-part="account"]').innerText()).toContain(
      '800,000 rows read',
    );
  });

  test('of very many faults the page shows the first, the report as many as it says', async () => {
    const name = 'deaths-hopeless.csv';
    const lines = `${row.replace('M', 'Nam')}\n`.repeat(250_000);
    await page.setInputFiles('input[type=file]', await fileOf(name, `${header}\n${lines}`));
    await expect.poll(() => verdict(page, name), { timeout: 60_000 }).toBe(en.checkBad);
    expect(await rowsOf(page, name, 'fault-rows')).toHaveLength(100);
    expect(await rowsOf(page, name, 'kind-rows')).toHaveLength(1);
    const shown = await card(page, name).locator('[data-part="faults-shown"]').innerText();
    expect(shown).toBe(`${en.checkFaultsShown('100', '250,000')} ${en.checkReportHas('200,000')}`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      card(page, name).locator('[data-part="save"]').click(),
    ]);
    const report = readFileSync(await download.path(), 'utf8')
      .trimEnd()
      .split('\n');
    expect(report).toHaveLength(1 + 200_000 + 1);
    expect(report.at(-1)).toBe(`${name},,,,only the first 200000 of 250000 faults are listed here`);
  });
});

describe('where something is missing', () => {
  test('without JavaScript the page says what to do instead', async () => {
    const { context } = await openWindow(browser, { javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${address}kiem-tra/`);
    const text = await page.innerText('main');
    expect(text).toContain(checkVi.checkNoScript);
    expect(text).toContain(checkVi.checkCommand);
    expect(await page.isVisible('[data-check]')).toBe(false);
    await context.close();
  });

  test('a failure is told, and the next file tries again', async () => {
    const { context } = await openWindow(browser);
    const page = await context.newPage();
    await context.route('**/kiem-tra.json', (route) => route.fulfill({ status: 404 }), { times: 1 });
    await page.goto(`${address}kiem-tra/`);
    const file = await fileOf('deaths-again.csv', `${header}\n${row}\n`);
    await page.setInputFiles('input[type=file]', file);
    await page.waitForSelector('[data-part="failure"]:visible');
    expect(await page.innerText('[data-part="failure"]')).toContain(checkVi.checkFailed);
    await page.setInputFiles('input[type=file]', file);
    expect(await verdict(page, 'deaths-again.csv')).toBe(checkVi.checkGood);
    expect(await page.isVisible('[data-part="failure"]')).toBe(false);
    await context.close();
  });

  test('a worker that does not come', async () => {
    const { context } = await openWindow(browser);
    const page = await context.newPage();
    await context.route('**/worker-*.js', (route) => route.fulfill({ status: 404 }), { times: 1 });
    await page.goto(`${address}kiem-tra/`);
    await page.setInputFiles('input[type=file]', await fileOf('deaths-1.csv', `${header}\n${row}\n`));
    expect(await verdict(page, 'deaths-1.csv')).toContain(checkVi.checkFailed);
    await page.setInputFiles('input[type=file]', await fileOf('deaths-2.csv', `${header}\n${row}\n`));
    expect(await verdict(page, 'deaths-2.csv')).toBe(checkVi.checkGood);
    await context.close();
  });
});

test('the checks in the browser carry no YAML, no schema, no database and no count', () => {
  const folder = path.join(siteFolder, '_astro');
  const workers = readdirSync(folder).filter((name) => /^worker-.*\.js$/.test(name));
  expect(workers).toHaveLength(1);
  const script = readFileSync(path.join(folder, workers[0] ?? ''), 'utf8');
  expect(script).not.toMatch(/duckdb|ZodError|YAMLParseError/i);
  expect(script.length).toBeLessThan(70_000);
  const told = JSON.parse(readFileSync(path.join(siteFolder, 'cong-cu', 'kiem-tra.json'), 'utf8')) as object;
  expect(Object.keys(told).sort()).toEqual(
    [
      'id',
      'ageGroups',
      'cut_off',
      'legal_deadlines',
      'rejected_rows_allowed',
      'years',
      'units',
      'inputs',
    ].sort(),
  );
});
