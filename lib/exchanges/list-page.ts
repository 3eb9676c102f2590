/** All that the page of the exchange list shows to this member. */
import { can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { fieldDefinitions } from '@/lib/custom-fields/queries';
import { chooseColumns } from '@/lib/shared/columns-param';
import { savedViews } from '@/lib/views/queries';
import { listColumns } from './list-columns';
import { listCoordinators } from './list-coordinators';
import type { ListState } from './list-params';
import { exchangeList, hasExchanges, PAGE_SIZE, rightsOf, stateFor } from './queries';

/** The first rows of one long scroll, so many that it begins as one. */
const FIRST_ROWS = 250;

export async function listPage(scope: Scope, asked: ListState) {
  const staff = can(scope, 'contact.list');
  const state = stateFor(scope, asked.rows === 'all' ? { ...asked, after: null, before: null } : asked);
  const list = await exchangeList(scope, state, state.rows === 'all' ? FIRST_ROWS : PAGE_SIZE);
  const definitions = await fieldDefinitions(scope, 'exchange', { retired: true });
  const coordinators = staff ? await listCoordinators(scope) : [];
  const known = listColumns(rightsOf(scope), definitions);
  return {
    state,
    list,
    hasAny: list.rows.length > 0 || (await hasExchanges(scope)),
    coordinators,
    definitions,
    known,
    columns: chooseColumns(state.columns, known),
    saved: await savedViews(scope, 'exchanges'),
    viewRights: { share: can(scope, 'view.share'), keepShared: can(scope, 'view.keepShared') },
    bulk: can(scope, 'exchange.bulkEdit')
      ? {
          ...(can(scope, 'exchange.chooseCoordinator') && {
            coordinators: coordinators.filter(({ isActive }) => isActive),
          }),
        }
      : undefined,
    canOpen: can(scope, 'exchange.open'),
    canImport: can(scope, 'import.matters'),
    isStaff: staff,
    today: scope.today,
    asOf: scope.now.toISOString(),
  };
}
