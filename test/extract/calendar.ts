/* The calendar of the tests: days as ISO texts, counted out one by one rather than computed as the SQL does. */

const milliseconds = 86_400_000;
const time = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const iso = (at: number): string => new Date(at).toISOString().slice(0, 10);

export const addDays = (day: string, days: number): string => iso(time(day) + days * milliseconds);
export const daysBetween = (from: string, to: string): number => (time(to) - time(from)) / milliseconds;

/** The same date some years on; 29 February is followed by 1 March where a year has none, as birthdays are. */
export function birthday(born: string, years: number): string {
  const date = new Date(time(born));
  return iso(Date.UTC(date.getUTCFullYear() + years, date.getUTCMonth(), date.getUTCDate()));
}

/** The last day of the year that begins with an event: 28 February after 29 February. */
export function sameDateNextYear(day: string): string {
  const next = birthday(day, 1);
  return next.slice(5, 7) === day.slice(5, 7) ? next : addDays(next, -1);
}

/** How many birthdays somebody had; −1 where the event lies before the birth. */
export function completedYears(born: string, event: string): number {
  let years = -1;
  while (birthday(born, years + 1) <= event) years += 1;
  return years;
}
