/** What a list of readers' words says: for `cause 1-026`, the words that stand for it. */
export type ReadersWords = ReadonlyMap<string, readonly string[]>;

/**
 * Reads a list of readers' words (`search-words-vi.txt`): a line is `<kind> <key>: word, word`; `#` begins a comment.
 *
 * @throws Error where a line is of another form, or a key stands twice
 */
export function readReadersWords(text: string): ReadersWords {
  const words = new Map<string, readonly string[]>();
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    const [, key = '', list = ''] = /^((?:cause|table|page) \S+): (.+)$/.exec(line) ?? [];
    if (key === '') throw new Error(`readers' words: no entry in "${line}"`);
    if (words.has(key)) throw new Error(`readers' words: "${key}" stands twice`);
    words.set(
      key,
      list.split(',').map((word) => word.trim()),
    );
  }
  return words;
}
