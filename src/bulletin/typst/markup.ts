import type { Language } from '../../text/language.ts';
import type { Line } from '../content.ts';

/* Text on its way into Typst: every character of it stands in a string of the language, so none can be markup. */

/** A text as a Typst string. Control characters, which no text of ours has a use for, become blanks. */
export function typstString(text: string): string {
  const safe = text.replace(/[\p{Cc}\p{Cs}]/gu, ' ').replace(/[\\"]/g, (sign) => `\\${sign}`);
  return `"${safe}"`;
}

/** A text as content within markup. */
export function typstText(text: string): string {
  return text === '' ? '' : `#${typstString(text)};`;
}

/**
 * A line of text. A link of this site leads to its address on the web, in the language of the text; where nobody said what that is, its path stands
 * behind the words, as a link that leads nowhere helps nobody.
 *
 * @param address where the site stands, without a slash at its end; `null` where its settings do not say
 */
export function typstLine(line: Line, address: string | null, language: Language): string {
  return line
    .map((part) => {
      if (part.kind === 'text') return typstText(part.text);
      if (part.kind === 'strong') return `#strong[${typstText(part.text)}]`;
      if (!part.to.startsWith('/')) return typstLink(part.text, part.to);
      const path = localPath(part.to, language);
      return address === null ? typstText(`${part.text} (${path})`) : typstLink(part.text, address + path);
    })
    .join('');
}

function typstLink(text: string, to: string): string {
  return `#link(${typstString(to)})[${typstText(text)}]`;
}

/** The path of a page in a language. */
export function localPath(path: string, language: Language): string {
  return language === 'vi' ? path : `/${language}${path}`;
}
