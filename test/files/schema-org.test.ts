import { expect, test } from 'vitest';
import { datasetJsonLd } from '../../src/files/schema-org.ts';
import { manifest } from './sample-release.ts';

const [, rates] = manifest.tables;
if (rates === undefined) throw new Error('the sample has no second table');

test('nothing in it ends the script it stands in, and a reader gets the text back', () => {
  const title = { vi: '</script><script>alert(1)</script><!--', en: '' };
  const text = datasetJsonLd(manifest, { ...rates, title }, 'vi', '/');
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toMatchObject({ name: `${title.vi}, Tỉnh P` });
});

test('of a table of indicators, each is a variable in its unit', () => {
  expect(JSON.parse(datasetJsonLd(manifest, rates, 'vi', '/'))).toMatchObject({
    variableMeasured: [{ name: 'Tỷ suất sinh thô', unitText: 'trên 1.000 dân' }],
  });
});

test('a licence in the publisher’s own words stands as it is', () => {
  const site = { ...manifest.site, licence: 'Nghị định 47/2020/NĐ-CP' };
  expect(JSON.parse(datasetJsonLd({ ...manifest, site }, rates, 'vi', '/'))).toMatchObject({
    license: 'Nghị định 47/2020/NĐ-CP',
  });
});
