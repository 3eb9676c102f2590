import type { DatePreview as Preview } from '@/lib/exchanges/date-preview';
import { DateChanges } from './date-changes';
import { DeadlineWarnings } from './new/deadline-warnings';

/** What saving would move, before it is saved. */
export function DatePreview({ preview }: { preview: Preview }) {
  const unclear = Object.keys(preview.errors).length > 0;
  return (
    <section aria-label="What this changes" aria-live="polite" className="space-y-2">
      <h3 className="font-semibold">What this changes</h3>
      {unclear ? (
        <p className="text-muted">The dates appear once the fields above are right.</p>
      ) : preview.changes.length > 0 ? (
        <DateChanges changes={preview.changes} />
      ) : (
        <p className="text-muted">No deadline moves.</p>
      )}
      {!unclear && <DeadlineWarnings warnings={preview.warnings} />}
    </section>
  );
}
