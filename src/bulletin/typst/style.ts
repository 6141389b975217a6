import type { Language } from '../../text/language.ts';

/* How the PDFs look: one sheet of Typst for bulletin and leaflet. */

const regions: Readonly<Record<Language, string>> = { vi: 'VN', en: 'GB' };

/** The rules every document begins with: type, colours, tables, figures. Fonts are handed in by whoever compiles. */
export function styleSheet(language: Language, isLeaflet: boolean): string {
  const [size, small] = isLeaflet ? ['9pt', '7pt'] : ['10pt', '7.5pt'];
  return `
#let ink = rgb("#1b1f24")
#let muted = rgb("#4d5560")
#let accent = rgb("#1f5fa8")
#let rule = rgb("#c9d1da")
#let notice-ink = rgb("#7a3d00")
#let notice-ground = rgb("#fff3e0")
#set text(font: "Inter", size: ${size}, fill: ink, lang: "${language}", region: "${regions[language]}", number-width: "tabular", fallback: false)
#set par(leading: 0.62em, spacing: 0.9em)
#set list(indent: 0pt, body-indent: 0.6em, spacing: 0.75em, marker: text(fill: accent)[•])
#show link: set text(fill: accent)
#show title: set text(size: ${isLeaflet ? '17pt' : '30pt'}, weight: 600, fill: ink)
#show heading: set text(weight: 600, fill: ink)
#show heading.where(level: 1): set text(size: ${isLeaflet ? '11pt' : '15pt'})
#show heading.where(level: 1): set block(above: ${isLeaflet ? '1.1em' : '1.8em'}, below: ${isLeaflet ? '0.6em' : '0.9em'}, sticky: true)
#set figure(gap: 0.6em)
#set figure.caption(position: top, separator: [. ])
#show figure: set block(breakable: true, above: 1.3em, below: 0.9em)
#show figure.caption: it => block(width: 100%, below: 0.5em, sticky: true, align(left, text(weight: 600, size: 0.95em, it)))
#set table(stroke: none, inset: (x: 4pt, y: 3.2pt))
#show table: set text(size: ${small === '7pt' ? '7.5pt' : '8pt'})
#show table: set par(leading: 0.5em)
#show table.cell.where(y: 0): set text(weight: 600)
#let small(body) = text(size: ${small}, fill: muted, body)
#let bounds(body) = text(size: 6.5pt, fill: muted, body)
#let notice(body) = block(width: 100%, fill: notice-ground, stroke: (left: 3pt + notice-ink), inset: 8pt, text(fill: notice-ink, weight: 600, body))
#let tile(value, label, change) = block(width: 100%, stroke: (top: 1.5pt + accent), inset: (top: 6pt, bottom: 4pt), breakable: false)[
  #text(size: ${isLeaflet ? '17pt' : '20pt'}, weight: 600, value)
  #block(above: 0.5em, below: 0.4em, label)
  #small(change)
]
`;
}
