import { CircleCheck, CircleDashed } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { stageName } from '@/lib/exchanges/rules/stages';
import { writeDate, type CalendarDate } from '@/lib/shared/calendar-date';
import type { WorkflowView } from '@/lib/workflow/view';
import { DocumentForm } from './document-form';

interface PaperChecklistProps {
  papers: WorkflowView['papers'];
  exchangeId: string;
  today: CalendarDate;
  mayRecord: boolean;
}

/** The papers that the stages of this exchange ask for: received with their day, or missing with the way to record them. */
export function PaperChecklist({ papers, exchangeId, today, mayRecord }: PaperChecklistProps) {
  const stages = [...new Set(papers.map(({ stage }) => stage))];
  return (
    <Card title="Papers by stage">
      <div className="space-y-4">
        {stages.map((stage) => (
          <section key={stage} aria-label={stageName(stage)}>
            <h3 className="text-sm font-semibold text-muted">{stageName(stage)}</h3>
            <ul className="mt-1 divide-y divide-line">
              {papers
                .filter((paper) => paper.stage === stage)
                .map((paper) => (
                  <li key={paper.code} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
                    {paper.signedOn ? (
                      <CircleCheck aria-hidden className="size-4 shrink-0 text-done-mark" />
                    ) : (
                      <CircleDashed aria-hidden className="size-4 shrink-0 text-attention" />
                    )}
                    <span className="min-w-0 flex-1">
                      {paper.title}
                      <span className="block text-sm text-muted">
                        {paper.signedOn
                          ? `Received, signed ${writeDate(paper.signedOn)}`
                          : paper.needed
                            ? 'Missing'
                            : 'Not recorded; good to have'}
                      </span>
                    </span>
                    {!paper.signedOn && mayRecord && (
                      <DocumentForm
                        exchangeId={exchangeId}
                        today={today}
                        draft={{ kind: paper.kind, title: paper.title, signedOn: '', of: paper.of }}
                        trigger={
                          <Button size="small">
                            Record<span className="sr-only"> {paper.title}</span>
                          </Button>
                        }
                      />
                    )}
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </Card>
  );
}
