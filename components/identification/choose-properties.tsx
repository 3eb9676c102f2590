import { Checkbox } from '@/components/ui/checkbox';
import { ambiguityIn } from '@/lib/identification/choose';
import type { IdentifiedProperty } from '@/lib/identification/queries';
import { writeMoney } from '@/lib/shared/money';
import { Checks } from './checks';

interface ChoosePropertiesProps {
  candidates: readonly IdentifiedProperty[];
  kind: 'identification' | 'revocation';
  chosen: (id: string) => boolean;
  onChange: (id: string, chosen: boolean) => void;
  error?: string;
}

/** Which properties the notice names; one that is ambiguous cannot be, and says why. */
export function ChooseProperties({ candidates, kind, chosen, onChange, error }: ChoosePropertiesProps) {
  return (
    <Checks name="propertyIds" legend="Properties" error={error}>
      <ul className="space-y-1">
        {candidates.map((property) => {
          const ambiguity = kind === 'identification' ? ambiguityIn(property) : undefined;
          return (
            <li key={property.id}>
              <Checkbox
                label={property.description}
                hint={ambiguity ?? (property.value ? writeMoney(property.value) : 'Value not entered')}
                checked={!ambiguity && chosen(property.id)}
                disabled={!!ambiguity}
                onChange={(next) => onChange(property.id, next)}
              />
            </li>
          );
        })}
      </ul>
    </Checks>
  );
}
