'use client';
import { Menu as Base } from '@base-ui/react/menu';
import { Check, Columns3 } from 'lucide-react';
import { useQueryState } from 'nuqs';
import { Button } from '../button';
import { itemStyles, popupStyles } from '../popup-styles';
import { chooseColumns } from '@/lib/shared/columns-param';

export interface ColumnChoice {
  id: string;
  label: string;
  /** Names the row, so it always shows. */
  always?: boolean;
  /** Shows unless columns are chosen; true when absent. */
  usual?: boolean;
}

/** Which columns the list shows: kept in its URL, so that a saved view, a link and an export have them too. */
export function ColumnMenu({ columns }: { columns: readonly ColumnChoice[] }) {
  const [param, setParam] = useQueryState('columns', { shallow: false, scroll: false });
  const { shown, chosen } = chooseColumns(param, columns);
  const toggle = (id: string, on: boolean) => {
    const next = columns.filter((column) => (column.id === id ? on : shown.includes(column.id)));
    void setParam(next.map((column) => column.id).join(','));
  };
  return (
    <Base.Root>
      <Base.Trigger
        render={
          <Button>
            <Columns3 aria-hidden className="size-4" />
            Columns
          </Button>
        }
      />
      <Base.Portal>
        <Base.Positioner align="end" sideOffset={4} collisionPadding={8} className="z-50">
          <Base.Popup className={popupStyles('max-h-(--available-height) min-w-56 overflow-y-auto py-1')}>
            {columns.map(({ id, label, always = false }) => (
              <Base.CheckboxItem
                key={id}
                checked={shown.includes(id)}
                disabled={always}
                closeOnClick={false}
                onCheckedChange={(on) => toggle(id, on)}
                className={itemStyles('grid grid-cols-[1rem_1fr]')}
              >
                <Base.CheckboxItemIndicator>
                  <Check aria-hidden className="size-4" />
                </Base.CheckboxItemIndicator>
                <span className="col-start-2">{always ? `${label} (always)` : label}</span>
              </Base.CheckboxItem>
            ))}
            {chosen && (
              <Base.Item
                onClick={() => void setParam(null)}
                className={itemStyles('flex border-t border-line')}
              >
                Usual columns
              </Base.Item>
            )}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
