import { describe, expect, test } from 'vitest';
import { citedTable } from '../../src/layouts/table-samples.ts';
import { manifest } from '../files/sample-release.ts';

/* What an official who cites a table copies: an address that says the same in twenty years, where there is one. */

const { site, tables } = manifest;
const [table = expect.fail()] = tables;

describe('a table is cited', () => {
  test.each([[[]], [['2023-1', '2023-2']]])('by its page where its release is not frozen: %j', (frozen) => {
    expect(citedTable(table, site, frozen, 'vi').long).toContain(
      'https://<tên-miền>/bang/sinh-theo-gioi-tinh/ (truy cập',
    );
    expect(citedTable(table, site, frozen, 'en').bibtex).toContain(
      'url = {https://<this-site>/en/bang/sinh-theo-gioi-tinh/}',
    );
  });

  test('where it stays for good once its release is frozen, the same in both languages', () => {
    const place = '/du-lieu/phat-hanh/2024-1/sinh-theo-gioi-tinh.xlsx';
    const frozen = ['2023-1', '2024-1'];
    expect(citedTable(table, site, frozen, 'vi').long).toContain(`https://<tên-miền>${place} (truy cập`);
    expect(citedTable(table, site, frozen, 'en').bibtex).toContain(`url = {https://<this-site>${place}}`);
  });
});
