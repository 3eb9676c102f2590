/** What the dashboards show of a file: its clocks on the exchange's own day, and its risk with the reasons in words. */
import { todayIn, type Scope } from '@/lib/access/scope';
import type { Explained, ExplainedClock } from '@/lib/exchanges/explained';
import { explainedFile } from '@/lib/exchanges/explained-files';
import { clockWord } from '@/lib/exchanges/file-dates';
import { clocksOf, type Clock, type TimelineStatus } from '@/lib/exchanges/rules/clocks';
import { riskOf, type Risk } from '@/lib/exchanges/rules/risk';
import { riskFactsOf } from '@/lib/exchanges/rules/risk-facts';
import type { ExchangeStage } from '@/lib/exchanges/rules/stages';
import { riskLevels, type ExchangeStatus } from '@/lib/exchanges/rules/values';
import type { AtRiskRow } from './sql/at-risk-cards';
import type { CardRow } from './sql/card-columns';

export interface FileRef {
  exchangeId: string;
  exchangeNumber: string;
  name: string;
}

export interface FileView extends FileRef {
  status: ExchangeStatus;
  stage: ExchangeStage;
  timeZone: string;
  timeline: TimelineStatus;
  /** The open clock that ends first. */
  next: ExplainedClock | null;
}

/** The clock with the reason of its date, as the exchange's own page gives it. */
export const explainedClock = ({ clocks }: Explained, clock: Clock): ExplainedClock => ({
  label: clockWord(clock.kind),
  because: [],
  ...clocks.find(({ kind }) => kind === clock.kind),
  ...clock,
});

/** `explained`: when it is at hand already. */
export function fileView(scope: Scope, row: CardRow, explained?: Explained): FileView {
  const { exchangeId, exchangeNumber, name, status, stage, timeZone } = row;
  const { timeline, next } = clocksOf(row, todayIn(scope, timeZone));
  const file = { exchangeId, exchangeNumber, name, status, stage, timeZone, timeline };
  return { ...file, next: next ? explainedClock(explained ?? explainedFile(scope, row), next) : null };
}

export interface AtRiskFile extends FileView {
  coordinator: string | null;
  risk: Risk;
  /** Percentage of its tasks that are done. */
  completionPercentage: number;
  /** Worst first. */
  reasons: string[];
}

/**
 * The worst first: by level of risk, then by the date that comes first (the order of `rows`). Level and reasons are those of
 * the request's own day; for up to an hour after midnight they may differ from the stored level that put the file here.
 */
export function atRiskFiles(scope: Scope, rows: readonly AtRiskRow[]): AtRiskFile[] {
  return rows
    .map((row) => atRiskFile(scope, row))
    .toSorted((one, other) => riskLevels.indexOf(other.risk.level) - riskLevels.indexOf(one.risk.level));
}

export function atRiskFile(scope: Scope, row: AtRiskRow): AtRiskFile {
  const today = todayIn(scope, row.timeZone);
  const risk = riskOf(riskFactsOf(row, clocksOf(row, today).clocks, today));
  return {
    ...fileView(scope, row),
    coordinator: row.coordinator,
    risk,
    completionPercentage: row.completionPercentage,
    reasons: risk.reasons.map(({ message }) => message),
  };
}
