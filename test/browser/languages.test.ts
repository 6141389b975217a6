import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { readManifest } from '../../src/catalogue/manifest.ts';
import { htmlOf, pagesIn } from './site-pages.ts';

/* No page mixes its languages: what is read, what a screen reader says, and what search engines get. */

const folder = inject('siteFolder');
const pages = pagesIn(folder);
const { site, tables } = readManifest(readFileSync(path.join(folder, 'du-lieu/manifest.json'), 'utf8'));

/** Letters that English has not. */
const vietnamese = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu;
/** Words that Vietnamese has not, however it is spelt; codes and names of columns are other words. */
const english =
  /(?<![\p{L}\d_-])(the|of|and|with|which|this|are|is|not|from|for|by|was|were|has|have)(?![\p{L}\d_-])/iu;
const broken = /undefined|\bNaN\b|\[object|\bnull\b/;

/** Names that are the same in both languages: of the publisher, of peoples. */
const names = [
  site.publisher.name.en,
  'Niên giám',
  ...tables.flatMap(({ codelists }) =>
    codelists
      .filter(({ dimension }) => dimension === 'ethnicity')
      .flatMap(({ codes }) => codes.map(({ label }) => label.en)),
  ),
].toSorted((one, other) => other.length - one.length);
const licence = /CC[- ]BY|creativecommons\.org\S+/g;
/** The symbol of a decision or a decree is its name, wherever it is cited. */
const decision = /\d+\/(?:\d+\/)?(?:QĐ-TTg|NĐ-CP)/g;

/** The texts of a page in its own language: between tags, and in the attributes that are read out or shown. */
function textsOfPage(html: string): string[] {
  const [, body = ''] = /<html[^>]*>(.*)/s.exec(html) ?? [];
  const own = body
    // Code is in no language; data within the page is of both.
    .replace(/<(script|style|pre|code|textarea)\b.*?<\/\1>/gs, ' ')
    .replace(/<([a-z]+)\s(?:[^>]*\s)?lang="[^"]*"[^>]*>.*?<\/\1>/gs, ' ');
  const spoken = [...own.matchAll(/\s(?:title|aria-label|alt|placeholder|content|data-spoken)="([^"]*)"/g)];
  return [...own.replace(/<[^>]+>/g, '\n').split('\n'), ...spoken.map(([, text = '']) => text)]
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

function mixed(page: string): string[] {
  const isEnglish = page.startsWith('en/');
  return textsOfPage(htmlOf(folder, page)).filter((text) => {
    if (broken.test(text)) return true;
    if (!isEnglish) return english.test(text.replace(licence, ''));
    const cited = text.replace(decision, '');
    return vietnamese.test(names.reduce((left, name) => left.replaceAll(name, ''), cited));
  });
}

test('the check finds what it is for', () => {
  const page = (text: string): string => `<html lang="vi"><body><p>${text}</p></body></html>`;
  expect(textsOfPage(page('Số sinh <span title="of the year">10</span>'))).toEqual([
    'Số sinh',
    '10',
    'of the year',
  ]);
  expect(
    textsOfPage(page('<a href="/" lang="en" class="x">English of the site</a><code>not this</code>')),
  ).toEqual([]);
  for (const text of ['Deaths of 2025', 'Tỷ suất by age', 'not stated']) expect(text).toMatch(english);
  for (const text of ['Toàn bộ số liệu', 'In kết quả', 'tuổi mẹ']) expect(text).not.toMatch(english);
  expect('Ethnic group: Kinh, năm 2025').toMatch(vietnamese);
});

test.each(['vi', 'en'])(
  'no page in %s has a text of the other language, or one that is no text',
  (language) => {
    const own = pages.filter((page) => page.startsWith('en/') === (language === 'en'));
    expect(own.length).toBeGreaterThan(300);
    // Read they are: the emptiest page says a dozen things.
    for (const page of own) expect(textsOfPage(htmlOf(folder, page)).length, page).toBeGreaterThan(8);
    const found = own.flatMap((page) => mixed(page).map((text) => `/${page}: ${text.slice(0, 160)}`));
    expect(found).toEqual([]);
  },
);
