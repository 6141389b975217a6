/** A finished piece of a drawing with the room it takes, drawn from its own top left corner, in pixels. */
export interface Block {
  readonly height: number;
  readonly svg: string;
}

/** `undefined` leaves the attribute out; numbers are written with at most one decimal. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in SVG content and attributes. What XML cannot hold (control characters) turns to a space. */
export function escapeText(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, ' ')
    .replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** A coordinate in pixels, to a tenth: a finer one would only make the page heavier. */
export function coordinate(pixels: number): string {
  return String(Math.round(pixels * 10) / 10 + 0);
}

/** One element; `children` are finished markup. Example: `element('g', { class: 'grid' })` is `<g class="grid"/>`. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        ` ${key}="${typeof value === 'number' ? coordinate(value) : escapeText(String(value))}"`,
    )
    .join('');
  const content = children.join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** `<text>` with one line at `x`, `y` (the baseline), or several under one another, `leading` pixels apart. */
export function textLines(
  lines: readonly string[],
  x: number,
  y: number,
  attributes: Attributes = {},
  leading = lineHeight,
): string {
  const [only] = lines;
  if (lines.length === 1 && only !== undefined)
    return element('text', { x, y, ...attributes }, escapeText(only));
  const spans = lines.map((line, i) => element('tspan', { x, y: y + i * leading }, escapeText(line)));
  return element('text', attributes, ...spans);
}

/** A `transform` to a place. */
export function shift(x: number, y: number): string {
  return `translate(${coordinate(x)} ${coordinate(y)})`;
}

/** Blocks under one another, each after the gap given with it; empty blocks take neither room nor gap. */
export function stack(blocks: readonly { readonly block: Block; readonly gap: number }[]): Block {
  let height = 0;
  const parts: string[] = [];
  for (const { block, gap } of blocks) {
    if (block.height === 0) continue;
    if (height > 0) height += gap;
    parts.push(height === 0 ? block.svg : element('g', { transform: shift(0, height) }, block.svg));
    height += block.height;
  }
  return { height, svg: parts.join('') };
}

/** Size of text in pixels, the same in narrow and wide drawings: a drawing is made for its width, not scaled to it. */
export const fontSize = 13;
export const lineHeight = 17;
