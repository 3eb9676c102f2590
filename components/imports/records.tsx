import { buttonStyles } from '@/components/ui/button-styles';
import { Card } from '@/components/ui/card';
import type { ImportPageData } from '@/lib/imports/page';
import { shownHref } from '@/lib/imports/shown';
import { figure, previewLine, resultLine, ROW_STATE } from '@/lib/imports/words';
import { Causes } from './causes';
import { PreviewActions } from './preview-actions';
import { ResumeImport } from './resume-import';
import { RowFilter } from './row-filter';
import { RowList } from './row-list';

type RecordsProps = Extract<ImportPageData, { rows: unknown }>;

/** The preview before anything is written, and the result after: the same records, the same places. */
export function Records({ run, counts, groups, rows, next, show }: RecordsProps) {
  const warnings = groups.reduce((sum, { level, rows: of }) => (level === 'warning' ? sum + of : sum), 0);
  const preview = run.state === 'checked';
  return (
    <div className="space-y-4">
      <Card title={preview ? previewLine(counts, warnings) : resultLine(counts)}>
        <div className="space-y-4">
          {run.problem && (
            <p role="alert" className="text-overdue">
              {run.problem}
            </p>
          )}
          {preview && <p>Nothing is written before you import.</p>}
          {counts.stored > 0 && preview && (
            <p>
              {figure(counts.stored)} of those ready are stored already: they are compared, not written again.
            </p>
          )}
          {run.state === 'stopped' && (
            <>
              <p>Stopped before the end. What is written stays; nothing is half-done.</p>
              {!run.rowsRemovedAt && <ResumeImport id={run.id} left={counts.waiting} />}
            </>
          )}
          <Causes groups={groups} />
          {counts.rejected > 0 && !run.rowsRemovedAt && (
            <a href={`/api/imports/${run.id}/rejects`} download className={buttonStyles()}>
              Rejected records as CSV
            </a>
          )}
          {preview && (
            <PreviewActions
              id={run.id}
              kind={run.kind}
              ready={counts.waiting}
              duplicates={counts.duplicates}
            />
          )}
        </div>
      </Card>
      {run.rowsRemovedAt ? (
        <p className="text-muted">The records of this list were removed after 30 days; the figures stay.</p>
      ) : (
        <Card title="Records" flush>
          <RowFilter choices={choicesOf(run.id, counts, show)} />
          <RowList
            kind={run.kind}
            rows={rows}
            nextHref={next === null ? null : shownHref(run.id, { show, after: next })}
          />
        </Card>
      )}
    </div>
  );
}

function choicesOf(id: string, counts: RecordsProps['counts'], show: RecordsProps['show']) {
  const states = ['rejected', 'imported', 'updated', 'unchanged', 'differs', 'skipped', 'waiting'] as const;
  return [
    ...states
      .filter((state) => counts[state] > 0)
      .map((state) => ({
        label: `${ROW_STATE[state]} ${figure(counts[state])}`,
        href: shownHref(id, { show: state }),
        current: show === state,
      })),
    { label: 'With a remark', href: shownHref(id, { show: 'found' }), current: show === 'found' },
  ];
}
