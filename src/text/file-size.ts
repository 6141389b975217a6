import type { Language } from './language.ts';
import { formatNumber } from './numbers.ts';

/** The size of a file as a reader takes it in: "12 kB", "1,4 MB" in Vietnamese; powers of ten, at least 1 kB. */
export function fileSizeText(bytes: number, language: Language): string {
  return bytes < 1_000_000
    ? `${formatNumber(Math.max(1, bytes / 1000), language)} kB`
    : `${formatNumber(bytes / 1_000_000, language, 1)} MB`;
}
