import { plainName, plainPart } from '../../files/plain-names.ts';

/** Longer names are a burden to folders and to mails. */
const longest = 100;

/**
 * The name of a chart's file: its title, which says table and view, in letters every system can have.
 * `Tử vong theo tuổi, Phường Đông Kinh, 2023` is `tu-vong-theo-tuoi-phuong-dong-kinh-2023.svg`. A long one ends at a word.
 */
export function chartFileName(title: string, format: 'svg' | 'png'): string {
  const whole = plainPart(title.replaceAll('.', ' ')).toLowerCase();
  const cut = whole.length <= longest ? whole : whole.slice(0, longest + 1).replace(/-[^-]*$/, '');
  return plainName(`${cut === '' ? 'chart' : cut.slice(0, longest)}.${format}`);
}
