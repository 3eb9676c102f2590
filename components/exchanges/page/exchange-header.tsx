import { ProposalBanner } from '@/components/postponements/proposal-banner';
import { Completion } from '@/components/tasks/file-tasks';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { StageRail } from '@/components/ui/stage-rail';
import { Badge } from '@/components/ui/status-badge';
import type { ExchangeDetail } from '@/lib/exchanges/detail';
import type { Explained } from '@/lib/exchanges/explained';
import type { Risk as Judgment } from '@/lib/exchanges/rules/risk';
import { nextStage, stageName, stagesOf } from '@/lib/exchanges/rules/stages';
import { hasEnded } from '@/lib/exchanges/rules/values';
import { typeWord } from '@/lib/exchanges/words';
import type { PostponementView } from '@/lib/postponements/queries';
import { writeDate } from '@/lib/shared/calendar-date';
import { FileStatus } from '../file-status';
import { Risk } from '../risk';
import { AdvanceStage } from './advance-stage';
import { Clocks } from './clocks';

interface ExchangeHeaderProps {
  exchange: ExchangeDetail;
  explained: Explained;
  /** Absent for who may not see it, and while the exchange is not active. */
  risk?: Judgment;
  seesAllTasks: boolean;
  /** For who may move the file on. */
  mayEdit: boolean;
  /** For who decides about them; those proposed stand on top of every tab. */
  postponements: readonly PostponementView[];
}

/** What stays on top of every tab: whose file, how it stands, both clocks, the stage. */
export function ExchangeHeader(props: ExchangeHeaderProps) {
  const { exchange, explained, risk, seesAllTasks, mayEdit, postponements } = props;
  const { status, stage, type, coordinator, openedOn, closedOn, progress } = exchange;
  const next = mayEdit && status !== 'on_hold' ? nextStage(type, stage) : undefined;
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
          {next && <AdvanceStage id={exchange.id} from={stage} to={next} />}
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
      <Clocks exchange={exchange} explained={explained} />
      <StageRail stages={stages} current={stage} />
    </header>
  );
}
