import type { TableView } from '../browser/view.ts';
import type { Language } from '../text/language.ts';

/*
 * What a bulletin says, before it is a page or a PDF: both are drawn from these blocks and from nothing else, so they
 * cannot tell different figures.
 */

/** A piece of a line of text. `to` of a link is a whole address, or one of this site that begins with a slash. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly to: string };

export type Line = readonly Inline[];

/** A number that is read from across a table, with what it is and how it stands beside the year before. */
export interface KeyFigure {
  readonly value: string;
  readonly label: string;
  /** Empty where there is nothing it can be held against. */
  readonly change: string;
}

/** A drawing at a width in pixels, and what a reader has to know that it leaves out. */
export interface Drawn {
  readonly svg: string;
  readonly omitted: string;
}

/** A row of the programme's targets, prepared by whoever knows them. */
export interface TargetRow {
  readonly key: string;
  readonly title: string;
  readonly value: string;
  readonly target: string;
  readonly state: string;
  readonly sentence: string;
}

export type ContentBlock =
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  | { readonly kind: 'key_figures'; readonly figures: readonly KeyFigure[] }
  | {
      readonly kind: 'chart';
      /** Unique in the bulletin; the drawings' ids begin with it. */
      readonly id: string;
      readonly title: string;
      /** What the drawing shows, for who does not see it. */
      readonly summary: string;
      draw(width: number, id: string): Drawn;
    }
  | {
      readonly kind: 'table';
      readonly id: string;
      readonly title: string;
      readonly view: TableView;
      /** Where the table can be read with all its codes. */
      readonly page: string;
    }
  | { readonly kind: 'targets'; readonly title: string; readonly rows: readonly TargetRow[] };

export interface Section {
  /** Its anchor on the page. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly ContentBlock[];
}

/** What stands in words of warning: short in the head of every page, whole on the cover. */
export interface Notice {
  readonly short: string;
  readonly text: string;
}

/** A bulletin, a leaflet of a commune, or a report, in one language. */
export interface Bulletin {
  readonly kind: 'bulletin' | 'leaflet' | 'report';
  readonly language: Language;
  /** The year it is about; of a report its years, as "2024–2025". */
  readonly year: string;
  readonly title: string;
  /** Which place it is about: "Tỉnh Lạng Sơn". */
  readonly place: string;
  /** One or two sentences: for lists, feeds and search engines. */
  readonly summary: string;
  /** The day of the release it is made from, ISO. */
  readonly day: string;
  /** What the cover calls it, and when it is about, as the cover says it. */
  readonly cover: { readonly name: string; readonly period: string };
  /** Of a report whose years are not all over and final: that it is a draft, and why. `null` of any other. */
  readonly draft: Notice | null;
  /** What stands on the cover below the title, and in the head of every page: `null` of a site with true figures. */
  readonly notice: Notice | null;
  readonly publisher: string;
  /** Release, cut-off and licence, each a line of its own. */
  readonly imprint: readonly string[];
  /** Path of the page without its language: `/ban-tin/2025/`. */
  readonly path: string;
  readonly sections: readonly Section[];
}

/** Plain text as a line. */
export function plain(text: string): Line {
  return [{ kind: 'text', text }];
}

export function paragraph(text: string): ContentBlock {
  return { kind: 'paragraph', line: plain(text) };
}

/** A list of sentences; no block where there is none. */
export function sentences(texts: readonly string[]): ContentBlock[] {
  return texts.length === 0 ? [] : [{ kind: 'list', items: texts.map(plain) }];
}
