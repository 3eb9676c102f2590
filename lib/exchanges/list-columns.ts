/** The columns that the exchange list can show, by the ids that its URL names: the page, the menu and the export agree on them. */
import type { FieldDefinition } from '@/lib/custom-fields/rules/definition';
import { fieldColumn } from '@/lib/custom-fields/rules/filter';
import { fileDateWord } from './file-dates';

/** What the member's role may see at all. */
export interface ListRights {
  money: boolean;
  tasks: boolean;
  risk: boolean;
  /** Priority, tags and the firm's own fields. */
  office: boolean;
}

export interface ListColumn {
  id: string;
  label: string;
  always?: boolean;
  usual?: boolean;
}

export function listColumns(rights: ListRights, definitions: readonly FieldDefinition[]): ListColumn[] {
  const columns: (ListColumn | false)[] = [
    { id: 'number', label: 'Number', always: true },
    { id: 'client', label: 'Client' },
    { id: 'stage', label: 'Status and stage' },
    { id: 'identify', label: fileDateWord.identification },
    { id: 'ends', label: fileDateWord.exchange },
    rights.risk && { id: 'risk', label: 'Risk' },
    rights.tasks && { id: 'next', label: 'Next action' },
    rights.money && { id: 'value', label: 'Value' },
    { id: 'coordinator', label: 'Coordinator' },
    rights.office && { id: 'priority', label: 'Priority', usual: false },
    rights.office && { id: 'tags', label: 'Tags', usual: false },
    ...(rights.office ? definitions : [])
      .filter(({ isActive }) => isActive)
      .map(({ key, label }) => ({ id: fieldColumn(key), label, usual: false })),
  ];
  return columns.filter((column) => column !== false);
}
