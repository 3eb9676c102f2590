import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { toCalendarDate } from '@/lib/shared/calendar-date';
import { axisOf, ClockTrack, sentence, type ClockMark } from './clock-track';

const start = toCalendarDate('2026-09-04');
const marks: ClockMark[] = [
  { kind: 'deadline', date: toCalendarDate('2026-10-19'), label: 'Identify by' },
  { kind: 'deadline', date: toCalendarDate('2027-03-03'), label: 'Exchange ends' },
];
const render = (today: string, more: ClockMark[] = []) =>
  renderToStaticMarkup(
    <ClockTrack start={start} today={toCalendarDate(today)} status="on_track" marks={[...marks, ...more]} />,
  );

describe('the clock track', () => {
  it('says in a sentence what it draws', () => {
    expect(sentence({ start, startLabel: 'Transfer', marks }, 21)).toBe(
      'Today is day 21. Transfer Fri, Sep 4, 2026, day 0; Identify by Mon, Oct 19, 2026, day 45; Exchange ends Wed, Mar 3, 2027, day 180.',
    );
    expect(sentence({ start, startLabel: 'Transfer', marks: [] }, -2)).toMatch(/^Day 0 is 2 days ahead/);
  });

  it('is true to scale: day 45 stands at a quarter of 180 days', () => {
    expect(render('2026-09-25')).toContain('x1="25%"');
  });

  it('stretches for a return due after day 180, and keeps proportions', () => {
    const html = render('2026-09-25', [
      { kind: 'return', date: toCalendarDate('2027-05-02'), label: 'Return due' },
    ]);
    expect(html).toContain('x1="18.75%"');
    expect(html).toContain('x1="75%"');
  });

  it('never draws past its ends', () => {
    expect(render('2028-01-01')).toContain('x2="100%"');
    expect(render('2026-08-01')).not.toMatch(/x[12]="-/);
  });

  it('stands on a shared axis, so that the same day is at the same place on two tracks', () => {
    const parkedOn = toCalendarDate('2026-06-26');
    const parking: ClockMark[] = [
      { kind: 'deadline', date: toCalendarDate('2026-12-23'), label: 'Parking ends' },
    ];
    const axis = axisOf([
      { start, marks },
      { start: parkedOn, marks: parking },
    ]);
    expect(axis).toEqual({ from: '2026-06-26', to: '2027-03-03' });
    // 250 days in all: the transfer is day 70 of parking, and its day 45 is day 115.
    const own = renderToStaticMarkup(
      <ClockTrack start={start} today={start} status="on_track" marks={marks} axis={axis} />,
    );
    expect(own).toContain('x1="28%" x2="100%"');
    expect(own).toContain('x1="46%"');
    const other = renderToStaticMarkup(
      <ClockTrack start={parkedOn} today={start} status="on_track" marks={parking} axis={axis} />,
    );
    expect(other).toContain('x1="0%" x2="28%"');
    expect(other).toContain('x1="72%"');
  });

  it('keeps where a postponed deadline stood', () => {
    const before: ClockMark = {
      kind: 'before',
      date: toCalendarDate('2026-10-19'),
      label: 'Identify by',
    };
    expect(render('2026-09-25', [before])).toContain('stroke-dasharray');
    expect(sentence({ start, startLabel: 'Transfer', marks: [before] }, 21)).toContain(
      'Identify by was Mon, Oct 19, 2026, day 45',
    );
  });
});
