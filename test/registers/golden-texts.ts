import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/*
 * Texts a person reads, many to a file: `# <case>`, then the lines. UPDATE_GOLDEN=1 writes them anew, never in CI;
 * then each is to be read as that person would.
 */

const mayUpdate = process.env.UPDATE_GOLDEN === '1' && process.env.CI === undefined;

/** The texts of one golden file. */
export interface GoldenTexts {
  /** Holds the text of a case against the file's. */
  expect(name: string, text: string): void;
  /** The last test of the file: a case that no test asked for would say what nothing says any more. */
  expectNoOthers(): void;
}

export function goldenTexts(file: string): GoldenTexts {
  const blocks = existsSync(file) ? readFileSync(file, 'utf8').split(/^# /m).slice(1) : [];
  const golden = new Map(
    blocks.map((block) => {
      const end = block.indexOf('\n');
      return [block.slice(0, end), block.slice(end + 1).trimEnd()];
    }),
  );
  const told = new Map<string, string>();
  return {
    expect(name, text) {
      if (told.has(name)) throw new Error(`the case "${name}" stands twice`);
      told.set(name, text.trimEnd());
      if (!mayUpdate) expect(text.trimEnd()).toBe(golden.get(name) ?? `(${file} has no case "${name}")`);
    },
    expectNoOthers() {
      if (mayUpdate) writeFileSync(file, [...told].map(([name, text]) => `# ${name}\n${text}\n`).join('\n'));
      else expect([...golden.keys()]).toEqual([...told.keys()]);
    },
  };
}
