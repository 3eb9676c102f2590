import { FieldWords } from '@/components/custom-fields/field-words';
import { Card } from '@/components/ui/card';
import { valuesOf, type FieldDefinition } from '@/lib/custom-fields/rules/definition';

interface OwnFieldsProps {
  definitions: readonly FieldDefinition[];
  stored: unknown;
}

/** What the firm keeps of contacts in fields of its own. Nothing where it has none. */
export function OwnFields({ definitions, stored }: OwnFieldsProps) {
  if (definitions.length === 0) return null;
  const values = valuesOf(stored);
  return (
    <Card title="Fields of the firm">
      <dl className="space-y-2">
        {definitions.map((definition) => (
          <div key={definition.key}>
            <dt className="text-sm text-muted">{definition.label}</dt>
            <dd>
              <FieldWords definition={definition} values={values} />
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
