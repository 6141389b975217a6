import type { EventFormat } from './death-events.ts';

/* What of the benchmark was asked for. */

const parts = ['tables', 'pages', 'query', 'protection'] as const;

/** What to measure: one part alone, or the publishing of made-up events and then the site. */
export type BenchChoice =
  | { readonly part: (typeof parts)[number] }
  | {
      readonly part: 'events';
      readonly events: number;
      readonly runs: number;
      readonly formats: readonly EventFormat[];
      /** Smaller numbers of events before it, up to it. */
      readonly growth: boolean;
      readonly pages: boolean;
    };

export const benchUsage = `npm run bench [-- events] [runs] [--csv] [--parquet] [--alone] [--no-pages]
npm run bench -- --tables | --pages | --query | --protection
  events, runs   whole numbers above 0; 10000000 and 3 where none are given
  --csv, --parquet   the format of the made-up events; both where none is given
  --alone        that many events only, without smaller numbers before
  --no-pages     without the pages of the site`;

/** Reads the words after the command. @returns what is wrong with them as a sentence, where something is */
export function benchChoice(words: readonly string[]): BenchChoice | string {
  const flags = words.filter((word) => word.startsWith('--'));
  const known = [...parts, 'csv', 'parquet', 'alone', 'no-pages'].map((name) => `--${name}`);
  const strange = flags.find((flag) => !known.includes(flag));
  if (strange !== undefined) return `“${strange}” is none of ${known.join(', ')}`;
  const part = parts.filter((name) => flags.includes(`--${name}`));
  if (part.length > 0) {
    const [only] = part;
    if (only === undefined || words.length > 1)
      return `--${only} stands alone, not beside ${words.join(' ')}`;
    return { part: only };
  }
  const numbers = words.filter((word) => !word.startsWith('--'));
  const wrong = numbers.find((word) => !/^[1-9]\d*$/.test(word)) ?? numbers[2];
  if (wrong !== undefined)
    return `“${wrong}” is no number of events or runs: two whole numbers above 0 at most`;
  const [events = 10_000_000, runs = 3] = numbers.map(Number);
  const asked = (['csv', 'parquet'] as const).filter((format) => flags.includes(`--${format}`));
  const formats: readonly EventFormat[] = asked.length > 0 ? asked : ['csv', 'parquet'];
  const [growth, pages] = [!flags.includes('--alone'), !flags.includes('--no-pages')];
  return { part: 'events', events, runs, formats, growth, pages };
}
