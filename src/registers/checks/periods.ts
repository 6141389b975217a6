import { addDays } from '../../text/days.ts';

/** The days a date of a register may stand for, ISO, both included: a day, a month, a year, or any. */
export interface Period {
  readonly earliest: string;
  readonly latest: string;
}

const anyDay: Period = { earliest: '0000-01-01', latest: '9999-12-31' };

/** The period of a checked date code: `2024-02-28`, `2024-02`, `2024`; any day where it is not known or not yet. */
export function periodOf(code: string): Period {
  if (/^\d{4}$/.test(code)) return { earliest: `${code}-01-01`, latest: `${code}-12-31` };
  if (/^\d{4}-\d{2}$/.test(code)) return { earliest: `${code}-01`, latest: lastDayOfMonth(code) };
  return /^\d{4}-\d{2}-\d{2}$/.test(code) ? { earliest: code, latest: code } : anyDay;
}

function lastDayOfMonth(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  const next = number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`;
  return addDays(next, -1);
}
