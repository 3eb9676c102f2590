/** Everything that the page of an exchange would send to this member, were all its parts open. For tests. */
import { can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { identificationOf } from '@/lib/identification/queries';
import { participantsOnFile } from '@/lib/participants/on-file';
import { exchangeProperties } from '@/lib/properties/queries';
import { assignees } from '@/lib/tasks/assign';
import { coordinatorsToChoose, exchangePage } from '../page';

export async function wholePage(scope: Scope, id: string) {
  const page = await exchangePage(scope, id, { withTasks: true });
  return {
    ...page,
    properties: can(scope, 'exchange.seeProperties') ? await exchangeProperties(scope, id) : undefined,
    identification: can(scope, 'identification.see') ? await identificationOf(scope, id) : undefined,
    people: can(scope, 'exchange.seePeople') ? (await participantsOnFile(scope, id)).rows : undefined,
    assignees: page.mayEdit && can(scope, 'task.add') ? await assignees(scope, id) : undefined,
    coordinators: await coordinatorsToChoose(scope, page.exchange),
  };
}
