import { describe, expect, test } from 'vitest';
import { readWords } from '../../../src/bulletin/words/read-words.ts';
import type { Resolve } from '../../../src/bulletin/words/references.ts';

/** Births of 2025 are published; those of commune a are withheld. */
const resolve: Resolve = (reference, language) =>
  reference === 'births 2025'
    ? { text: language === 'vi' ? '1.069' : '1,069' }
    : reference === 'births 2025 a'
      ? { found: `"{${reference}}", which is withheld`, allowed: 'a figure that is published' }
      : { found: `"{${reference}}"`, allowed: 'a published indicator' };
const isPage = (path: string): boolean => path === '/bang/dan-so/';
const read = (text: string) => readWords('bulletins/2025.md', text, resolve, isPage);
const faultsOf = (text: string): string[] =>
  read(text).faults.map(({ file, key, found }) => `${file}: ${key}: ${found}`);
const around = (text: string): string => `## vi\n\n${text}\n\n## en\n\nFine.\n`;

describe('the office’s words', () => {
  test('paragraphs, lists, bold, links, and figures written as each language does', () => {
    const { words, faults } = read(
      '## vi\n\nCó **{births 2025}** trẻ,\nxem [dân số](/bang/dan-so/).\n\n## en\n\n- {births 2025} births\n- and **more**\n',
    );
    expect(faults).toEqual([]);
    expect(words).toEqual({
      vi: [
        {
          kind: 'paragraph',
          line: [
            { kind: 'text', text: 'Có ' },
            { kind: 'strong', text: '1.069' },
            { kind: 'text', text: ' trẻ, xem ' },
            { kind: 'link', text: 'dân số', to: '/bang/dan-so/' },
            { kind: 'text', text: '.' },
          ],
        },
      ],
      en: [
        {
          kind: 'list',
          items: [
            [{ kind: 'text', text: '1,069 births' }],
            [
              { kind: 'text', text: 'and ' },
              { kind: 'strong', text: 'more' },
            ],
          ],
        },
      ],
    });
  });

  test.each([
    ['raw HTML in a line', 'Xin <b>chào</b>.', 'line 3: raw HTML "<b>"'],
    ['raw HTML of its own', '<script>alert(1)</script>', 'line 3: raw HTML "<script>alert(1)</script>"'],
    ['a reference to nothing', 'Có\n{brths 2025} trẻ.', 'line 4: "{brths 2025}"'],
    ['a withheld figure', 'Có {births 2025 a} trẻ.', 'line 3: "{births 2025 a}", which is withheld'],
    ['an open brace', 'Có {births 2025 trẻ.', 'line 3: a brace without its other half'],
    ['a link to elsewhere', 'Xem [đây](https://example.org/).', 'line 3: the link "https://example.org/"'],
    ['a link to no page', 'Xem [đây](/bang/dan-so).', 'line 3: the link "/bang/dan-so"'],
    ['a heading', '### Mục', 'line 3: a heading'],
    ['an image', '![ảnh](/a.png)', 'line 3: an image'],
    ['a numbered list', '1. một', 'line 3: a numbered list'],
    ['code', 'Gõ `x`.', 'line 3: code "x"'],
    ['a list in a list', '- a\n  - b', 'line 4: a list within a list'],
  ])('%s is refused with file and line', (_, text, expected) => {
    expect(faultsOf(around(text))).toContain(`bulletins/2025.md: ${expected}`);
    expect(read(around(text)).words).toBeNull();
  });

  test('a language that is not there, twice there, or empty', () => {
    expect(faultsOf('## vi\n\nChào.\n')).toEqual(['bulletins/2025.md: : no part ## en']);
    expect(faultsOf('Chào.\n\n## vi\n\nA\n\n## en\n\nB\n\n## vi\n\nC\n')).toEqual([
      'bulletins/2025.md: line 1: a paragraph before the first part',
      'bulletins/2025.md: line 11: a second part ## vi',
    ]);
    expect(faultsOf('## vi\n\n## en\n\nB\n')).toEqual(['bulletins/2025.md: : an empty part ## vi']);
  });

  test('every fault is told, not the first alone', () => {
    expect(faultsOf('## vi\n\n<b>\n\n{x}\n\n## en\n\n![a](b)\n')).toHaveLength(3);
  });
});
