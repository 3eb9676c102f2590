import type { Metadata } from 'next';
import { FeedCard } from '@/components/calendar-feed/feed-card';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { myFeed } from '@/lib/calendar-feeds/queries';
import { read } from '@/lib/entry/page';
import { writeInstant } from '@/lib/shared/time-of-day';

export const metadata: Metadata = { title: 'Calendar' };

export default async function CalendarSettingsPage() {
  const { feed, timeZone } = await read(async (scope) => ({
    feed: await myFeed(scope),
    timeZone: scope.member.timeZone,
  }));
  return (
    <div className="max-w-form space-y-4">
      <PageHeader
        title="Calendar"
        lead="Your tasks and the deadlines of your exchanges, in the calendar program that you use."
      />
      <FeedCard
        feed={
          feed && {
            created: writeInstant(feed.createdAt, timeZone),
            lastRead: feed.lastReadAt && writeInstant(feed.lastReadAt, timeZone),
          }
        }
      />
      <Card title="What it holds">
        <ul className="list-disc space-y-1 pl-5">
          <li>Your open tasks that have a date, with an alarm the day before at nine.</li>
          <li>The 45-day and 180-day dates of your active exchanges, with alarms a week and a day before.</li>
          <li>All-day entries: each ends at midnight where its exchange is.</li>
          <li>No amounts and no tax ids, also where somebody wrote one into a title.</li>
        </ul>
        <p className="mt-2 text-muted">
          Programs read it about once an hour. The product itself is always up to date; do not rely on a
          calendar for a deadline.
        </p>
      </Card>
    </div>
  );
}
