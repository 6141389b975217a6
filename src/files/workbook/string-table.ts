import { xmlHead, xmlText } from './xml.ts';

/** The texts of a workbook, each of them once: cells name them by their place. */
export interface StringTable {
  /** What stands in a cell's tag behind its address, up to the tag's end, for a text in a style. */
  cell(text: string, style: number): string;
  /** The part that holds the texts, once every cell was written. */
  xml(): Generator<string>;
}

export function stringTable(): StringTable {
  const places = new Map<string, number>();
  return {
    cell(text, style) {
      let place = places.get(text);
      if (place === undefined) {
        place = places.size;
        places.set(text, place);
      }
      // What has the first style need not say so: most texts of a large table.
      return `${style === 0 ? '' : ` s="${style}"`} t="s"><v>${place}</v></c>`;
    },
    *xml() {
      yield `${xmlHead}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${places.size}">`;
      for (const text of places.keys()) yield `<si><t xml:space="preserve">${xmlText(text)}</t></si>`;
      yield '</sst>';
    },
  };
}
