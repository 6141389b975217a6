import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarFile, type CalendarEvent } from '../../src/files/icalendar.ts';

/* Read back by somebody else's reader. */

const stamp = '2026-10-15';

interface ReadEvent {
  readonly uid: string;
  readonly start: string;
  readonly end: string;
  readonly isDay: boolean;
  readonly summary: string;
  readonly description: string;
  readonly url: unknown;
}

function read(text: string): { readonly calendar: ICAL.Component; readonly events: ReadEvent[] } {
  const calendar = ICAL.Component.fromString(text);
  const events = calendar.getAllSubcomponents('vevent').map((component): ReadEvent => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      isDay: event.startDate.isDate,
      summary: event.summary,
      description: event.description ?? '',
      url: component.getFirstPropertyValue('url'),
    };
  });
  return { calendar, events };
}

const report: CalendarEvent = {
  uid: 'nhiem-vu-17@cam-giang',
  day: '2028-12-31',
  summary: 'Báo cáo giữa kỳ; sơ kết, đánh giá',
  description: 'Dòng một\nDòng hai \\ hết, xem "kế hoạch"',
  url: 'https://thongke.example.vn/nhiem-vu/#báo-cáo',
};

describe('a calendar file', () => {
  it('is read as it was meant', () => {
    const text = calendarFile({
      name: 'Nhiệm vụ',
      stamp,
      events: [report, { ...report, uid: 'b', day: '2028-02-29' }],
    });
    const { calendar, events } = read(text);
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Nhiệm vụ');
    expect(events[0]).toEqual({
      uid: report.uid,
      start: '2028-12-31',
      end: '2029-01-01',
      isDay: true,
      summary: report.summary,
      description: report.description,
      url: 'https://thongke.example.vn/nhiem-vu/#b%C3%A1o-c%C3%A1o',
    });
    expect(events[1]).toMatchObject({ start: '2028-02-29', end: '2028-03-01' });
  });

  it('has no event and is a calendar nevertheless', () => {
    expect(read(calendarFile({ name: 'x', stamp, events: [] })).events).toEqual([]);
  });

  it('says where it stands', () => {
    const address = 'https://thongke.example.vn/nhiem-vu/vi.ics';
    const { calendar } = read(calendarFile({ name: 'x', address, stamp, events: [] }));
    expect(calendar.getFirstPropertyValue('source')).toBe(address);
  });

  it('refuses two events of one name', () => {
    expect(() => calendarFile({ name: 'x', stamp, events: [report, report] })).toThrow(report.uid);
  });

  it('holds any text, in lines of at most 75 octets that end in CRLF', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 });
    fc.assert(
      fc.property(text, text, (summary, description) => {
        const file = calendarFile({ name: summary, stamp, events: [{ ...report, summary, description }] });
        const lines = file.split('\r\n');
        expect(lines.pop()).toBe('');
        for (const line of lines) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
        }
        const { events } = read(file);
        expect(events).toHaveLength(1);
        // Control characters cannot stand in such a file.

        const kept = (one: string) =>
          one.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '');
        expect(events[0]?.summary).toBe(kept(summary));
        expect(events[0]?.description).toBe(kept(description));
      }),
    );
  });

  it('does not depend on the order of anything but its events', () => {
    const other = { ...report, uid: 'a' };
    const file = calendarFile({ name: 'x', stamp, events: [report, other] });
    expect(read(file).events.map(({ uid }) => uid)).toEqual([report.uid, 'a']);
  });
});
