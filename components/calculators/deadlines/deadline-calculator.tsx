'use client';
import { useQueryStates } from 'nuqs';
import { DeadlineLines } from '@/components/exchanges/new/deadline-lines';
import { DeadlineWarnings } from '@/components/exchanges/new/deadline-warnings';
import { Card } from '@/components/ui/card';
import { answerOf, deadlineParams, type DeadlineAnswer } from '@/lib/calculators/deadline-params';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { writeDate } from '@/lib/shared/calendar-date';
import { QuestionFields } from './question-fields';
import { Reasons } from './reasons';
import { ShareButtons } from './share-buttons';

/** The form and its answer side by side; every change is in the address at once. */
export function DeadlineCalculator({ today }: { today: CalendarDate }) {
  const [question, setQuestion] = useQueryStates(deadlineParams, { history: 'replace' });
  const answer = answerOf(question);
  const { deadlines } = answer;
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
      <Card title="What is known">
        <QuestionFields
          question={question}
          onChange={(change) => void setQuestion(change)}
          transferredOn={answer.transferredOn}
          errors={Object.fromEntries(answer.errors.map(({ field, message }) => [field, message]))}
          today={today}
        />
      </Card>
      <aside aria-label="Deadlines" className="min-w-0 space-y-4 lg:sticky lg:top-4">
        <Card title="Deadlines">
          <p role="status" className="sr-only">
            {spoken(answer)}
          </p>
          {deadlines ? (
            <>
              <DeadlineLines
                deadlines={deadlines}
                transferredOn={answer.transferredOn}
                titleTakenOn={answer.titleTakenOn}
                today={today}
              />
              <p className="mt-3 text-sm text-muted">
                Each ends at midnight at the end of its day, in the time zone of the exchange. Days left count
                from {writeDate(today)}.
              </p>
              <ShareButtons />
            </>
          ) : (
            <p className={answer.errors.length > 0 ? 'text-overdue' : 'text-muted'}>
              {answer.errors.length > 0
                ? answer.errors.map(({ message }) => message).join(' ')
                : 'Enter the day on which the relinquished property is transferred, or on which title is parked.'}
            </p>
          )}
        </Card>
      </aside>
      {deadlines && (
        <div className="min-w-0 space-y-4 lg:col-span-2">
          <DeadlineWarnings warnings={deadlines.warnings} />
          <Reasons deadlines={deadlines} />
        </div>
      )}
    </div>
  );
}

/** One sentence for screen readers; it changes only when a date does. */
function spoken({ deadlines }: DeadlineAnswer): string {
  const { identification, exchange, parking } = deadlines ?? {};
  return [
    identification && `Identify by ${writeDate(identification.deadline)}.`,
    exchange && `Exchange ends ${writeDate(exchange.deadline)}.`,
    parking && `Parking ends ${writeDate(parking.transferBy)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
