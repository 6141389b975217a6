/** The lines of a file that is made line by line. */
export interface JoinedLines {
  /** Takes a line, its end included. */
  add(line: string): void;
  /** All of them as one text. */
  text(): string;
}

/**
 * Joins lines a thousand at a time. A line that was put together of twenty texts is kept by the engine as those twenty
 * until somebody reads it: of half a million such lines the engine keeps ten million texts, and looks through them
 * again and again for some to let go.
 */
export function joinedLines(): JoinedLines {
  const pieces: string[] = [];
  let lines: string[] = [];
  return {
    add(line) {
      if (lines.push(line) < 1000) return;
      pieces.push(lines.join(''));
      lines = [];
    },
    text: () => [...pieces, ...lines].join(''),
  };
}
