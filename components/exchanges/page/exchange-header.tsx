import { ProposalBanner } from '@/components/postponements/proposal-banner';
import { AdvanceStage } from '@/components/workflow/advance-stage';
import { GateList } from '@/components/workflow/gate-list';
import { HeldBanner } from '@/components/workflow/held-banner';
import { MoreMenu } from '@/components/workflow/more-menu';
import { NextStep } from '@/components/workflow/next-step';
import { movesOf } from '@/components/workflow/stage-moves';
import { Completion } from '@/components/tasks/file-tasks';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { StageRail } from '@/components/ui/stage-rail';
import { Badge } from '@/components/ui/status-badge';
import type { ExchangeDetail } from '@/lib/exchanges/detail';
import type { Explained } from '@/lib/exchanges/explained';
import type { Risk as Judgment } from '@/lib/exchanges/rules/risk';
import { stageName, stagesOf } from '@/lib/exchanges/rules/stages';
import { hasEnded } from '@/lib/exchanges/rules/values';
import { typeWord } from '@/lib/exchanges/words';
import type { PostponementView } from '@/lib/postponements/queries';
import { writeDate } from '@/lib/shared/calendar-date';
import type { WorkflowView } from '@/lib/workflow/view';
import { FileStatus } from '../file-status';
import { Risk } from '../risk';
import { Clocks } from './clocks';

interface ExchangeHeaderProps {
  exchange: ExchangeDetail;
  explained: Explained;
  /** Absent for who may not see it, and while the exchange is not active. */
  risk?: Judgment;
  seesAllTasks: boolean;
  /** For who may move the file on. */
  workflow?: WorkflowView;
  mayEdit: boolean;
  /** For who decides about them; those proposed stand on top of every tab. */
  postponements: readonly PostponementView[];
}

/** What stays on top of every tab: whose file, how it stands, both clocks, the stage. */
export function ExchangeHeader(props: ExchangeHeaderProps) {
  const { exchange, explained, risk, seesAllTasks, workflow, mayEdit, postponements } = props;
  const { status, stage, type, coordinator, openedOn, closedOn, progress } = exchange;
  const next = workflow?.next;
  const gate = next && workflow.gates[next];
  const stages = stagesOf(type).map((value) => ({ value, label: stageName(value) }));
  return (
    <header className="mb-4 space-y-4">
      <div>
        <Breadcrumbs crumbs={[{ label: 'Exchanges', href: '/exchanges' }, { label: exchange.number }]} />
        <div className="flex flex-wrap items-start justify-between gap-3">
          <h1 className="min-w-0 text-2xl font-semibold [overflow-wrap:anywhere]">
            <span className="font-mono text-xl font-normal whitespace-nowrap text-muted">
              {exchange.number}
            </span>{' '}
            {exchange.client ?? exchange.name}
          </h1>
          {workflow && (
            <div className="flex flex-wrap gap-2">
              {next && gate && (
                <AdvanceStage id={exchange.id} status={status} from={stage} to={next} gate={gate} />
              )}
              <MoreMenu id={exchange.id} stage={stage} status={status} moves={movesOf(workflow)} />
            </div>
          )}
        </div>
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-muted">
          <FileStatus row={{ status, timeline: explained.timeline }} />
          {risk && <Risk risk={risk} labelled />}
          <Badge>{typeWord[type]}</Badge>
          <span>{coordinator ? `${coordinator.name}, coordinator` : 'No coordinator yet'}</span>
          <span>Opened {writeDate(openedOn)}</span>
          {closedOn && <span>Ended {writeDate(closedOn)}</span>}
          {!closedOn && hasEnded(status) && <span>Ended, day not known</span>}
          {progress && <Completion stored={progress.completion} seesAll={seesAllTasks} />}
        </p>
        {progress?.statusReason && <p className="mt-1">Reason: {progress.statusReason}</p>}
      </div>
      {mayEdit && <ProposalBanner exchange={exchange} postponements={postponements} />}
      {workflow?.held && <HeldBanner exchangeId={exchange.id} stage={stage} held={workflow.held} />}
      <Clocks exchange={exchange} explained={explained} />
      <div className="space-y-2">
        <StageRail stages={stages} current={stage} details={workflow && gateLists(exchange.id, workflow)} />
        {/* The banner says it where that is what holds the file. */}
        {next && workflow.held?.at !== next && (
          <NextStep exchangeId={exchange.id} next={next} workflow={workflow} />
        )}
      </div>
    </header>
  );
}

const gateLists = (exchangeId: string, { gates }: WorkflowView) =>
  Object.fromEntries(
    Object.entries(gates).map(([stage, gate]) => [
      stage,
      <GateList key={stage} exchangeId={exchangeId} gate={gate} />,
    ]),
  );
