import { addDays } from '../text/days.ts';

/* Days that readers put into a calendar of their own: deadlines, releases to come (RFC 5545). */

/** An event that lasts the whole of one day. */
export interface CalendarEvent {
  /** Its name for ever: a calendar that reads the file again replaces the event of this name. */
  readonly uid: string;
  /** The day, ISO. */
  readonly day: string;
  readonly summary: string;
  readonly description: string;
  /** Where more is said. */
  readonly url?: string | undefined;
}

export interface Calendar {
  /** What the calendar is called in the reader's list. */
  readonly name: string;
  /** Where this file stands, for programs that fetch it again. */
  readonly address?: string | undefined;
  /** The day the file was made, ISO: that of the release, as nothing here reads the clock. */
  readonly stamp: string;
  readonly events: readonly CalendarEvent[];
}

/**
 * The text of an `.ics` file after RFC 5545: all-day events in the order given, lines of at most 75 octets that end in
 * CRLF. Nobody is busy on such a day (`TRANSPARENT`), as a deadline takes no time of its own. No event makes a calendar
 * without any, which most programs take.
 *
 * @throws Error where two events have one uid: a calendar would keep one of them
 */
export function calendarFile({ name, address, stamp, events }: Calendar): string {
  const twice = events.find(({ uid }, at) => events.findIndex((one) => one.uid === uid) < at);
  if (twice !== undefined) throw new Error(`two events of a calendar are called ${twice.uid}`);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Nien giam//Civil registration yearbook//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    // NAME and SOURCE are RFC 7986; programs in use look for the older name.
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    ...(address === undefined ? [] : [`SOURCE;VALUE=URI:${uri(address)}`]),
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines({ uid, day, summary, description, url }: CalendarEvent, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${basicDay(stamp)}T000000Z`,
    `DTSTART;VALUE=DATE:${basicDay(day)}`,
    // The end is the first day that is not part of it.
    `DTEND;VALUE=DATE:${basicDay(addDays(day, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    ...(url === undefined ? [] : [`URL:${uri(url)}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** `2026-10-15` as `20261015`. */
function basicDay(day: string): string {
  return day.replaceAll('-', '');
}

/** A text value: the four signs that mean something else there, and no control character (RFC 5545, 3.3.11). */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')

    .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');
}

/** An address is no text value: nothing is escaped, and nothing of it may break the line. */
function uri(address: string): string {
  return encodeURI(decodeIfWhole(address)).replace(/[\r\n]/g, '');
}

/** An address that is already percent-encoded stays as it is. */
function decodeIfWhole(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

const mostOctets = 75;

/** A line over 75 octets goes on in lines that begin with a blank; no character is cut in two (RFC 5545, 3.1). */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    // The blank a line goes on with is one of its octets.
    if (octets + size > mostOctets - (parts.length === 0 ? 0 : 1)) {
      parts.push(part);
      part = '';
      octets = 0;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}

/** Octets of a character in UTF-8. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}
