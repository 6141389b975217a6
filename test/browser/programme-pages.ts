import { expect, test } from 'vitest';
import { targetStates } from '../../src/programme/judge.ts';
import { programmeTextsOf } from '../../src/text/programme-texts.ts';
import { htmlOf } from './site-pages.ts';

/* What holds of the pages on targets and tasks of any site. */

/** The words of a piece of HTML, without drawings. */
export const wordsOf = (html: string): string =>
  html
    .replace(/<svg[\s\S]*?<\/svg>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/[^\S\u00a0]+/g, ' ');

const itemsOf = (html: string): Map<string, string> =>
  new Map(
    html
      .split(/<li [^>]*data-target="/)
      .slice(1)
      .map((part) => [part.slice(0, part.indexOf('"')), part]),
  );

/**
 * Tests of a site's targets and tasks.
 *
 * @param folder the built site
 * @param not keys of targets that cannot be measured
 */
export function testProgramme(folder: string, count: number, not: readonly string[]): void {
  const page = (address: string): string => htmlOf(folder, address);
  test.each(['vi', 'en'] as const)('every target is told, with where it stands and why (%s)', (language) => {
    const texts = programmeTextsOf(language);
    const prefix = language === 'vi' ? '' : 'en/';
    const items = itemsOf(page(`${prefix}chi-tieu/`));
    expect(items.size).toBe(count);
    for (const [key, html] of items) {
      const state = /data-state="([a-z_]+)"/.exec(html)?.[1];
      expect(targetStates).toContain(state);
      expect(wordsOf(html)).toContain(texts.states[state as keyof typeof texts.states]);
      const sentence = wordsOf(/data-part="sentence"[^>]*>([\s\S]*?)<\/p>/.exec(html)?.[1] ?? '');
      expect(sentence.length, key).toBeGreaterThan(30);
      if (not.includes(key)) {
        expect(state).toBe('not_measurable');
        expect(html).not.toContain('<svg');
      }
      // What is measured by figures leads to the table behind it; its page has the same sentence.
      const own = page(`${prefix}chi-tieu/${key.toLowerCase()}/`);
      expect(wordsOf(own)).toContain(sentence.trim());
      if (/<svg[^>]* class="chart/.test(html)) expect(html).toMatch(/href="[^"]*\/bang\/[a-z-]+\/\?[^"]+"/);
    }
  });

  test('the overview counts every target once', () => {
    const [table = ''] = /<table[^>]*data-target-overview[\s\S]*?<\/table>/.exec(page('en/chi-tieu/')) ?? [];
    const totals = [...table.matchAll(/<strong>(\d+)<\/strong>/g)].map(([, number]) => Number(number));
    expect(totals.reduce((sum, one) => sum + one, 0)).toBe(count);
  });

  test('the home page has them all at a glance, and the menu leads to them', () => {
    const [section = ''] = /<section[^>]*data-target-progress[\s\S]*?<\/section>/.exec(page('')) ?? [];
    expect([...section.matchAll(/href="\/chi-tieu\/[a-z0-9-]+\/"/g)]).toHaveLength(count);
    expect(page('')).toContain('href="/chi-tieu/" class="menu-link"');
  });

  test('tasks stand in their groups as of the release, and no day is made up', () => {
    const html = page('en/nhiem-vu/');
    const tasks = [...html.matchAll(/data-task="/g)].length;
    expect(tasks).toBeGreaterThan(0);
    expect(wordsOf(html)).toContain('no date in the plan');
    expect(html).toContain('data-task-group="overdue"');
  });
}
