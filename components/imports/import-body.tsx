import { Card } from '@/components/ui/card';
import type { ImportPageData } from '@/lib/imports/page';
import type { ImportState } from '@/lib/imports/words';
import { MappingForm } from './mapping-form';
import { Progress } from './progress';
import { Records } from './records';
import type { Step } from './steps';

export const stepOf = (state: ImportState): Step =>
  state === 'uploaded' ? 'Map' : state === 'checking' || state === 'checked' ? 'Preview' : 'Import';

/** What the state of the import asks for. */
export function ImportBody(data: ImportPageData) {
  const { run, counts } = data;
  if (run.state === 'discarded') {
    return <p>This list was thrown away. Nothing of it was written, and its records are removed.</p>;
  }
  if ('mapping' in data) {
    return (
      <>
        {run.problem && (
          <p role="alert" className="mb-4 text-overdue">
            {run.problem}
          </p>
        )}
        <MappingForm id={run.id} headers={run.headers} {...data.mapping} />
      </>
    );
  }
  if ('rows' in data) return <Records {...data} />;
  const { id, state, problem, records } = run;
  return (
    <Card>
      <Progress key={state} initial={{ id, state, problem, records, counts }} />
    </Card>
  );
}
