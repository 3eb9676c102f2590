import { PeopleList } from '@/components/participants/people-list';
import { PropertyList } from '@/components/properties/property-list';
import { FileTaskList } from '@/components/tasks/file-task-list';
import type { Tab } from '@/components/ui/tabs';
import type { Explained } from '@/lib/exchanges/explained';
import type { ExchangePage } from '@/lib/exchanges/page';
import { Overview } from './overview';

/** The tabs of this member: a part that the role may not see is absent, and the others keep their order. */
export function tabsOf(page: ExchangePage, explained: Explained): Tab[] {
  const { exchange, properties, tasks, people, mayEdit } = page;
  const { id, today, timeZone } = exchange;
  const tabs: Tab[] = [
    {
      value: 'overview',
      label: 'Overview',
      content: (
        <Overview
          exchange={exchange}
          explained={explained}
          mayRecord={mayEdit}
          isStaff={page.seesAllTasks}
          seesReturn={page.seesReturn}
          coordinators={page.coordinators}
        />
      ),
    },
  ];
  if (properties) {
    tabs.push({
      value: 'properties',
      label: 'Properties',
      count: properties.length,
      content: <PropertyList properties={properties} adding={mayEdit ? exchange : undefined} />,
    });
  }
  if (tasks) {
    const open = tasks.filter(({ status }) => status !== 'completed' && status !== 'cancelled');
    tabs.push({
      value: 'tasks',
      label: 'Tasks',
      content: (
        <FileTaskList
          exchangeId={id}
          open={open.map((task) => task.id)}
          today={today}
          timeZone={timeZone}
          people={page.assignees}
        />
      ),
    });
  }
  if (people) {
    tabs.push({
      value: 'people',
      label: 'People',
      count: people.length,
      content: (
        <PeopleList
          people={people}
          coordinator={exchange.coordinator}
          exchangeId={mayEdit ? id : undefined}
        />
      ),
    });
  }
  return tabs;
}
