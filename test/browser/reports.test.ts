import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { weighPage } from '../../scripts/page-weight.ts';
import { readPdf, withoutBlanks } from '../bulletin/read-pdf.ts';
import { openBrowser } from './open-browser.ts';
import { htmlOf } from './site-pages.ts';

/* The reports of the default site, whose years are all over. */

const folder = inject('siteFolder');
const ids = ['tong-ket-2024', 'thong-ke-2024-2025'];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(['', 'en/'])('in /%s', (prefix) => {
  const word = prefix === '' ? 'Bản nháp' : 'Draft';

  test('reports of years that are over are no drafts', async () => {
    for (const id of ids) {
      expect(htmlOf(folder, `${prefix}bao-cao/${id}/`)).not.toContain('data-draft');
      const { text } = await readPdf(readFileSync(path.join(folder, `${prefix}bao-cao/${id}.pdf`)));
      expect(text).not.toContain(withoutBlanks(word));
    }
  });

  test('targets, bulletins and search lead to them', () => {
    for (const page of ['chi-tieu/', 'ban-tin/', 'tim-kiem/'])
      expect(htmlOf(folder, prefix + page), page).toContain(`href="/${prefix}bao-cao/"`);
    for (const id of ids)
      for (const page of ['bao-cao/', 'tim-kiem/'])
        expect(htmlOf(folder, prefix + page), page).toContain(`href="/${prefix}bao-cao/${id}/"`);
  });
});

test.each(ids)('the page of %s is as light as a bulletin’s', async (id) => {
  const { first } = await weighPage(browser, `${inject('siteAddress')}bao-cao/${id}/`);
  expect(first.total).toBeLessThanOrEqual(80_000);
  expect(first.js).toBeLessThanOrEqual(15_000);
});
