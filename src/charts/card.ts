import { textWidth, wrapText } from './measure.ts';
import { ink, muted, noticeInk, noticeSurface, surface } from './palette.ts';
import { element } from './svg.ts';

/* The card of a page: what others see of it where its address is passed on. */

export const cardWidth = 600;
export const cardHeight = 315;

/** What a card says. */
export interface Card {
  readonly title: string;
  /** The page in a sentence or two; what does not find room is left out at the end of a word. */
  readonly text: string;
  /** Of the site, and the release. */
  readonly source: string;
  /** That the data is simulated; empty where it is not. */
  readonly notice: string;
}

const margin = 32;
const accent = '#1f5fa8';
const sizes = { title: 27, text: 17, source: 14 } as const;
const mostLines = { title: 3, text: 4 } as const;

/** The drawing of a card, in Inter, as the text of an SVG file. */
export function cardSvg({ title, text, source, notice }: Card): string {
  const width = cardWidth - 2 * margin;
  const head = linesOf(title, width, { size: sizes.title, bold: true, most: mostLines.title });
  const room = head.length === 3 ? mostLines.text - 1 : mostLines.text;
  const body = linesOf(text, width, { size: sizes.text, bold: false, most: room });
  const line = (words: string, y: number, size: number, fill: string, weight = 400): string =>
    element(
      'text',
      {
        x: margin,
        y,
        'font-family': weight === 600 ? "'Inter SemiBold', Inter" : 'Inter',
        'font-size': size,
        'font-weight': weight,
        fill,
      },
      words.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign),
    );
  const headEnd = 62 + (head.length - 1) * sizes.title * 1.22;
  const rows = [
    element('rect', { width: cardWidth, height: cardHeight, fill: surface }),
    element('rect', { width: cardWidth, height: 8, fill: accent }),
    ...head.map((words, at) => line(words, 62 + at * sizes.title * 1.22, sizes.title, ink, 600)),
    ...body.map((words, at) => line(words, headEnd + 36 + at * sizes.text * 1.4, sizes.text, ink)),
    ...(notice === ''
      ? []
      : [
          element('rect', {
            x: margin,
            y: cardHeight - 70,
            width: textWidth(notice, { size: sizes.source, bold: true }) + 20,
            height: 24,
            rx: 3,
            fill: noticeSurface,
          }),
          element(
            'g',
            { transform: 'translate(10,0)' },
            line(notice, cardHeight - 53, sizes.source, noticeInk, 600),
          ),
        ]),
    line(source, cardHeight - 22, sizes.source, muted),
  ];
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: cardWidth,
      height: cardHeight,
      viewBox: `0 0 ${cardWidth} ${cardHeight}`,
    },
    ...rows,
  );
}

/** A text in so many lines at most; what is left out is told by an ellipsis after the last whole word. */
function linesOf(
  text: string,
  width: number,
  { size, bold, most }: { size: number; bold: boolean; most: number },
): string[] {
  const lines = wrapText(text, width, { size, bold });
  if (lines.length <= most) return lines;
  const words = text.split(' ');
  for (let count = words.length - 1; count > 0; count--) {
    const shorter = wrapText(`${words.slice(0, count).join(' ')} …`, width, { size, bold });
    if (shorter.length <= most) return shorter;
  }
  return lines.slice(0, most);
}
