import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { toCalendarDate } from '@/lib/shared/calendar-date';
import { Countdown, type CountdownProps } from './countdown';

const render = (props: Partial<CountdownProps> = {}) =>
  renderToStaticMarkup(
    <Countdown
      label="Identify by"
      date={toCalendarDate('2026-10-19')}
      daysLeft={24}
      timeZone="America/Chicago"
      status="on_track"
      {...props}
    />,
  );

describe('a countdown', () => {
  it('reads as one sentence with weekday, days left and zone', () => {
    const html = render();
    expect(html).toContain('<time dateTime="2026-10-19"');
    expect(html).toContain('Identify by Mon, Oct 19, 2026, 24 days left, ends at midnight Central.');
  });

  it('hides its pieces from readers, who hear the sentence instead', () => {
    expect(render().match(/aria-hidden="true"/g)?.length).toBeGreaterThan(0);
  });

  it('says Today on the last day, and how late it is after it', () => {
    expect(render({ daysLeft: 0, status: 'urgent' })).toContain('Today');
    expect(render({ daysLeft: -3, status: 'overdue' })).toContain('3 days overdue');
  });

  it('stops counting once the obligation is met or the file is closed', () => {
    expect(render({ daysLeft: -3, status: 'done' })).not.toContain('overdue');
    expect(render({ daysLeft: 12, status: 'closed' })).toContain('Closed');
  });
});
