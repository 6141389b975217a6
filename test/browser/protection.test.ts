import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { escapeHtml } from '../../src/browser/table-html.ts';
import { dimensionTitles } from '../../src/catalogue/lists/dimension-titles.ts';
import { readManifest } from '../../src/catalogue/manifest.ts';
import { languages, type Localized } from '../../src/text/language.ts';
import { formatNumber, percentText } from '../../src/text/numbers.ts';
import { protectionTextsOf } from '../../src/text/protection-texts.ts';
import { textsOf } from '../../src/text/texts.ts';

/* What the built site says of the protection of small counts: the rule, its account, and the way there. */

const folder = inject('siteFolder');
const manifest = readManifest(readFileSync(path.join(folder, 'du-lieu/manifest.json'), 'utf8'));
const { disclosure } = manifest.site;
const html = (page: string): string => readFileSync(path.join(folder, page, 'index.html'), 'utf8');
const registers: readonly string[] = ['births', 'deaths', 'marriages', 'divorces', 'adoptions'];
const start = { vi: '', en: 'en/' };

test('no total by year, place and sex is withheld', () => {
  const asked = (dimension: string): boolean => ['year', 'unit', 'sex'].includes(dimension);
  let seen = 0;
  for (const { slug, source, events, dimensions, files } of manifest.tables) {
    // Children and maternal deaths are some of the deaths only: their totals are no totals.
    const isOfAll = !dimensions.some((one) => one === 'infant_age' || one === 'maternal_cause');
    if (!registers.includes(source) || events !== undefined || !isOfAll) continue;
    const lines = readFileSync(path.join(folder, 'du-lieu', files.csv.name), 'utf8')
      .trimEnd()
      .split('\n');
    for (const cells of lines.slice(1).map((line) => line.split(','))) {
      if (!dimensions.every((dimension, at) => asked(dimension) || cells[at] === '_T')) continue;
      seen++;
      expect(cells[dimensions.length + 2], `${slug} ${cells.join()}`).toBe('');
    }
  }
  expect(seen).toBeGreaterThan(1000);
});

test('deaths by broad group of causes in the whole site are told in every year', () => {
  const table = manifest.tables.find(
    ({ dimensions, source }) => source === 'deaths' && dimensions.includes('cause_group'),
  );
  if (table === undefined) throw new Error('no table of deaths by broad group');
  const [head = '', ...lines] = readFileSync(path.join(folder, 'du-lieu', table.files.csv.name), 'utf8')
    .trimEnd()
    .split('\n');
  const group = head.split(',').indexOf('cause_group');
  const totals = lines
    .map((line) => line.split(','))
    .filter((cells) =>
      table.dimensions.every(
        (one, at) => at === group || one === 'year' || cells[at] === '_T' || cells[at] === manifest.site.unit,
      ),
    );
  expect(totals.length).toBeGreaterThan(40);
  for (const cells of totals) expect(cells[table.dimensions.length + 2], cells.join()).toBe('');
});

describe.each(languages)('the methods page, %s', (language) => {
  const text = html(`${start[language]}phuong-phap/`);
  const texts = protectionTextsOf(language);
  const [, section = ''] = /<section>\s*<h2 id="bao-mat"(.*?)<\/section>/s.exec(text) ?? [];

  test('has a section on small counts, and the row of their mark leads to it', () => {
    expect(section).toContain(texts.title);
    expect(text).toContain(`<a class="text-link" href="#bao-mat">${textsOf(language).withheldWords}</a>`);
  });

  test('says the rule of the site, or why there is none', () => {
    if (disclosure.rule === 'exact') expect(section).toContain(disclosure.reason[language]);
    else {
      const number = (value: number): string => formatNumber(value, language);
      const rules = texts.rule({
        threshold: number(disclosure.threshold),
        twice: number(2 * disclosure.threshold),
        smallest: number(disclosure.threshold - 1),
      });
      for (const said of [...rules, ...texts.limits]) expect(section).toContain(escapeHtml(said));
      for (const { slug, disclosure: kind, source } of manifest.tables)
        if (source !== 'derived') expect(section, kind).toContain(`/bang/${slug}/"`);
    }
  });

  test('gives the account of the audit, where one was made', () => {
    const { protection } = manifest;
    expect(section.includes('/du-lieu/audit.json')).toBe((protection ?? null) !== null);
    if (!protection) return;
    for (const count of [protection.cells, protection.withheld])
      expect(section).toContain(formatNumber(count, language));
  });
});

/** A province, which is too large for some groups of dimensions, and a commune. */
const sites = [folder, inject('communeFolder')];

describe.each(sites.flatMap((site) => languages.map((language) => ({ site, language }))))(
  'the account of the check, $language, in $site',
  ({ site, language }) => {
    const page = (address: string): string =>
      readFileSync(path.join(site, start[language], address, 'index.html'), 'utf8');
    const { protection } = readManifest(readFileSync(path.join(site, 'du-lieu/manifest.json'), 'utf8'));
    const texts = protectionTextsOf(language);
    const [section = ''] = /<h2 id="bao-mat".*?<\/section>/s.exec(page('phuong-phap')) ?? [];

    test('says how far joint counts were looked at, and which groups of dimensions were left out', () => {
      if (protection === null) return;
      const { joinedUpTo, notJoined } = protection;
      const number = (value: number): string => formatNumber(value, language);
      expect(section).toContain(escapeHtml(texts.joined(number(joinedUpTo ?? 0))));
      expect(section.includes(texts.allJoined)).toBe(notJoined.length === 0);
      expect(section.includes(escapeHtml(texts.notJoined(number(notJoined.length))))).toBe(
        notJoined.length > 0,
      );
      const titles: Readonly<Partial<Record<string, Localized>>> = dimensionTitles;
      for (const { register, variables } of notJoined) {
        const { sources } = textsOf(language);
        expect(section).toContain(sources[register as keyof typeof sources]);
        const words = variables.map((name) => titles[name]?.[language].toLocaleLowerCase(language));
        expect(words, variables.join()).not.toContain(undefined);
        expect(section.toLocaleLowerCase(language)).toContain(escapeHtml(words.join(' × ')));
      }
    });

    test('gives the share of each table that its own page gives', () => {
      for (const { slug, cells, withheld } of protection?.tables.slice(0, 5) ?? []) {
        const shown = page(`bang/${slug}`);
        const [, note = ''] = /data-protected[^>]*>(.*?)<\/p>/s.exec(shown) ?? [];
        expect(note, slug).toContain(
          `${percentText(withheld, cells, language)}${language === 'vi' ? '\u00a0' : ''}%`,
        );
      }
    });
  },
);

describe.each(languages)('table pages, %s', (language) => {
  test('say how much of the table is withheld exactly where something is', () => {
    const withheld = new Map(manifest.protection?.tables.map((table) => [table.slug, table.withheld]));
    for (const { slug, source } of manifest.tables) {
      if (source === 'derived') continue;
      const page = html(`${start[language]}bang/${slug}/`);
      expect(page.includes('data-protected'), slug).toBe((withheld.get(slug) ?? 0) > 0);
    }
  });

  test('every withheld mark has its meaning above the table, with a link to the rule', () => {
    for (const { slug } of manifest.tables) {
      const page = html(`${start[language]}bang/${slug}/`);
      const [, symbols = ''] = /data-part="symbols">(.*?)<\/p>/s.exec(page) ?? [];
      expect(symbols.includes('/phuong-phap/#bao-mat"'), slug).toBe(page.includes('<td class="withheld">'));
    }
  });
});
