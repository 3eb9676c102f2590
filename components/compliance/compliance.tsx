import type { Compliance as Sections } from '@/lib/compliance/queries';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { Checklist } from './checklist';
import { Milestones } from './milestones';
import { Plan } from './plan';
import { Requirements } from './requirements';
import { StatusChoice } from './status-choice';
import { Updates } from './updates';

interface ComplianceProps {
  exchangeId: string;
  today: CalendarDate;
  mayEdit: boolean;
  compliance: Sections;
}

/** Where each section is: whose file, and whether it may still change. */
export interface SectionProps {
  exchangeId: string;
  mayEdit: boolean;
}

/** What the file has to hold, and who hears of it. */
export function Compliance({ exchangeId, today, mayEdit, compliance }: ComplianceProps) {
  const place = { exchangeId, mayEdit };
  return (
    <div className="space-y-4">
      <StatusChoice {...place} status={compliance.status} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Checklist {...place} points={compliance.checklist} />
        <div className="space-y-4">
          <Requirements {...place} requirements={compliance.requirements} />
          <Milestones {...place} milestones={compliance.milestones} />
          <Plan {...place} lines={compliance.plan} />
        </div>
      </div>
      <Updates {...place} today={today} updates={compliance.updates} />
    </div>
  );
}
