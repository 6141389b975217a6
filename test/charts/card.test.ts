import { expect, test } from 'vitest';
import { cardHeight, cardSvg, cardWidth } from '../../src/charts/card.ts';

const card = {
  title: 'Tử vong theo tuổi và giới tính',
  text: 'Năm 2025 có 5.856 người chết.',
  source: 'Niên giám hộ tịch',
  notice: '',
};
const baselines = (svg: string): number[] =>
  [...svg.matchAll(/<text x="\S+" y="([\d.]+)"/g)].map(([, y = '']) => Number(y));

test('a card', async () => {
  await expect(cardSvg({ ...card, notice: 'Số liệu mô phỏng' })).toMatchFileSnapshot('cards/golden/card.svg');
});

test('however long its words are, all of them stand within it, one below the other', () => {
  const long = 'Nguyên nhân tử vong hàng đầu theo giới tính và nhóm tuổi '.repeat(12);
  for (const notice of ['', 'Số liệu mô phỏng']) {
    const svg = cardSvg({ ...card, title: long, text: long, notice });
    const lines = baselines(svg);
    expect(lines.toSorted((one, other) => one - other).at(-1)).toBeLessThan(cardHeight);
    // The notice and the source stand below what is told of the page.
    const told = lines.slice(0, notice === '' ? -1 : -2);
    expect(Math.max(...told)).toBeLessThan(cardHeight - (notice === '' ? 36 : 70));
    expect(svg).toContain('…');
  }
  expect(cardWidth / cardHeight).toBeCloseTo(1200 / 630, 2);
});

test('signs of XML stay words', () => {
  expect(cardSvg({ ...card, title: 'a < b & c' })).toContain('a &lt; b &amp; c');
});
