import { CircleCheck, CircleDashed } from 'lucide-react';
import { StatusBadge } from '@/components/ui/status-badge';
import type { RequestView } from '@/lib/disbursements/queries';
import { APPROVALS } from '@/lib/disbursements/rules/steps';
import { writeMoney } from '@/lib/shared/money';
import { ConditionList } from './condition-list';
import { Decisions } from './decisions';
import { groundWord, outcomeWord, purposeWord, statusLook } from './words';

interface RequestCardProps {
  request: RequestView;
  exchangeNumber: string;
}

/** One request: what it asks for, who has looked, which calls were made, and what its release still waits for. */
export function RequestCard({ request, exchangeNumber }: RequestCardProps) {
  const { purpose, ground, property, payee, amount, status, reason, gate, contingency, evidence } = request;
  const title = `${writeMoney(amount)} to ${payee}`;
  return (
    <article aria-label={title} className="space-y-3">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <div className="min-w-0">
          <h3 className="font-semibold [overflow-wrap:anywhere] tabular-nums">{title}</h3>
          <p className="[overflow-wrap:anywhere] text-muted">
            {[purposeWord[purpose], ground && groundWord[ground], property].filter(Boolean).join(' · ')}
          </p>
        </div>
        <StatusBadge {...statusLook[status]} />
      </div>
      {contingency && <p className="[overflow-wrap:anywhere]">Contingency: {contingency}</p>}
      {evidence && <p className="[overflow-wrap:anywhere]">On paper: {evidence}</p>}
      {reason && (status === 'blocked' || status === 'withdrawn') && (
        <p className="[overflow-wrap:anywhere]">Reason: {reason}</p>
      )}
      <Steps request={request} />
      {request.calls.length > 0 && <CallLog request={request} />}
      {gate && (
        <details open={!gate.allowed && status !== 'blocked'}>
          <summary className="min-h-6 cursor-pointer text-sm font-medium text-brand">
            {gate.allowed ? 'Everything is met' : `Waits for ${missing(gate.conditions)}`}
          </summary>
          <div className="mt-2">
            <ConditionList conditions={gate.conditions} label={`Conditions of ${title}`} />
          </div>
        </details>
      )}
      <Decisions request={request} title={title} exchangeNumber={exchangeNumber} />
    </article>
  );
}

function missing(conditions: readonly { met: boolean }[]): string {
  const count = conditions.filter(({ met }) => !met).length;
  return count === 1 ? 'one thing' : `${count} things`;
}

function Steps({ request }: { request: RequestView }) {
  const { requested, approvals, status, releasedAt } = request;
  const waits = status === 'requested' || status === 'approved_once' || status === 'approved';
  const open = waits ? Array.from({ length: Math.max(0, APPROVALS - approvals.length) }) : [];
  return (
    <ol aria-label="Steps" className="space-y-1">
      <Step done>
        Asked for by {requested.by}, {requested.at}
      </Step>
      {approvals.map(({ by, at, note }) => (
        <Step key={by + at} done>
          Approved by {by}, {at}
          {note && <span className="text-muted">: {note}</span>}
        </Step>
      ))}
      {open.map((_, index) => (
        <Step key={index}>Approval of another person</Step>
      ))}
      {releasedAt ? <Step done>Released {releasedAt}</Step> : waits && <Step>Release</Step>}
    </ol>
  );
}

function Step({ done = false, children }: { done?: boolean; children: React.ReactNode }) {
  const Shape = done ? CircleCheck : CircleDashed;
  return (
    <li className={done ? 'flex items-start gap-2' : 'flex items-start gap-2 text-muted'}>
      <Shape aria-hidden className="mt-0.5 size-4 shrink-0 text-done-mark" />
      <span className="min-w-0 [overflow-wrap:anywhere]">
        <span className="sr-only">{done ? 'Done: ' : 'Waiting: '}</span>
        {children}
      </span>
    </li>
  );
}

function CallLog({ request }: { request: RequestView }) {
  return (
    <div>
      <h4 className="text-sm font-medium text-muted">Calls back</h4>
      <ul className="space-y-1">
        {request.calls.map(({ name, number, outcome, by, at, note }) => (
          <li key={at + number} className="[overflow-wrap:anywhere]">
            {outcomeWord[outcome]}: {name} at {number}, called by {by}, {at}
            {note && <span className="text-muted">: {note}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
