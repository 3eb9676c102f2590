/** The fields that the firm keeps of its own. For staff; nobody else sees values, and so no definitions. */
import { can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import type { Choice, FieldDefinition, FieldEntity } from './rules/definition';

const columns = {
  id: true,
  entity: true,
  key: true,
  label: true,
  kind: true,
  choices: true,
  isRequired: true,
  help: true,
  isActive: true,
} as const;

/** Those in use, in their order; with `retired` also those that are not, which old values may need. */
export async function fieldDefinitions(
  scope: Scope,
  entity: FieldEntity,
  { retired = false }: { retired?: boolean } = {},
): Promise<FieldDefinition[]> {
  if (!can(scope, 'customField.see')) return [];
  const rows = await scope.db.customFieldDefinition.findMany({
    where: { entity, ...(!retired && { isActive: true }) },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: columns,
  });
  return rows.map((row) => ({ ...row, choices: row.choices as unknown as Choice[] }));
}
