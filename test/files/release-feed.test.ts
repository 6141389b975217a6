import { expect, test } from 'vitest';
import { releaseFeed } from '../../src/files/release-feed.ts';

const entry = (id: string, at: string) => ({
  id: `urn:uuid:${id}`,
  title: `Bản tin <${id}>`,
  summary: 'Sinh & tử',
  at,
  address: `/lich-cong-bo/#${id}`,
});
const given = {
  id: 'urn:uuid:0',
  title: 'Tin công bố',
  publisher: 'Sở Tư pháp',
  language: 'vi',
  address: '/lich-cong-bo/atom.xml',
  page: '/lich-cong-bo/',
  at: '2026-01-01T00:00:00+07:00',
  entries: [entry('1', '2025-10-15T09:00:00+07:00'), entry('2', '2026-10-15T09:00:00+07:00')],
};

test('the last entry stands first, and is when the feed changed', () => {
  const feed = releaseFeed(given);
  const ids = [...feed.matchAll(/<id>([^<]*)<\/id>/g)].map(([, id]) => id);
  expect(ids).toEqual(['urn:uuid:0', 'urn:uuid:2', 'urn:uuid:1']);
  expect(feed.match(/<updated>[^<]*/g)?.[0]).toBe('<updated>2026-10-15T02:00:00.000Z');
});

test('a feed of nothing is a feed, of the day it is said to be', () => {
  const feed = releaseFeed({ ...given, entries: [] });
  expect(feed).toContain('<updated>2025-12-31T17:00:00.000Z</updated>');
  expect(feed).not.toContain('<entry>');
});

test('signs of XML in a title stay text, and the same gives the same', () => {
  const feed = releaseFeed(given);
  expect(feed.replaceAll(/<!\[CDATA\[[^]*?\]\]>/g, '')).not.toMatch(/<[12]>| & /);
  expect(releaseFeed(given)).toBe(feed);
});
