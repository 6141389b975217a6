import type { Language } from './language.ts';

/** A day in the way of the language: `2026-07-15` is "15/7/2026" in Vietnamese, "15 July 2026" in English. */
export function formatDay(day: string, language: Language): string {
  const [year = '', month = '', date = ''] = day.split('-');
  if (language === 'vi') return `${Number(date)}/${Number(month)}/${year}`;
  return `${Number(date)} ${englishMonths[Number(month) - 1] ?? month} ${year}`;
}

const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A day without its year: `2026-09-30` is "30/9", "30 September". */
export function formatDayAndMonth(day: string, language: Language): string {
  const [, month = '', date = ''] = day.split('-');
  if (language === 'vi') return `${Number(date)}/${Number(month)}`;
  return `${Number(date)} ${monthName(Number(month), language)}`;
}

/** The name of a month, 1 to 12: "Tháng 3", "March". */
export function monthName(month: number, language: Language): string {
  return language === 'vi' ? `Tháng ${month}` : (englishMonths[month - 1] ?? String(month));
}
