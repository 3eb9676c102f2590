import type { Metadata } from 'next';
import { ContactHelp } from '@/components/help/contact-help';
import { DeadlineHelp } from '@/components/help/deadline-help';
import { FundsHelp } from '@/components/help/funds-help';
import { IdentificationHelp } from '@/components/help/identification-help';
import { ImportHelp } from '@/components/help/import-help';
import { KeyboardHelp } from '@/components/help/keyboard-help';
import { MoneyHelp } from '@/components/help/money-help';
import { PostponementHelp } from '@/components/help/postponement-help';
import { RecordHelp } from '@/components/help/record-help';
import { ROLE_HELP } from '@/components/help/role-help';
import { SearchHelp } from '@/components/help/search-help';
import { StageHelp } from '@/components/help/stage-help';
import { TablesHelp } from '@/components/help/tables-help';
import { TaskHelp } from '@/components/help/task-help';
import { TaskViewsHelp } from '@/components/help/task-views-help';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { can } from '@/lib/access/permissions';
import { read } from '@/lib/entry/page';

export const metadata: Metadata = { title: 'Help' };

export default async function HelpPage() {
  const { role, seesMoney, seesTasks } = await read(async (scope) => ({
    role: scope.member.role,
    seesMoney: can(scope, 'exchange.seeMoney'),
    seesTasks: can(scope, 'task.see'),
  }));
  const { sees, does } = ROLE_HELP[role];
  const staff = role === 'admin' || role === 'coordinator';
  return (
    <div className="max-w-form space-y-4">
      <PageHeader title="Help" lead={sees} />
      <Card title="What you can do here">
        <ul className="list-disc space-y-2 pl-5">
          {does.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Card>
      <Card title="How deadlines are computed">
        <DeadlineHelp />
      </Card>
      {seesTasks && (
        <Card title="Tasks: list, board and calendar">
          <TaskViewsHelp staff={staff} />
        </Card>
      )}
      <Card title="Identifying replacement property">
        <IdentificationHelp />
      </Card>
      {staff && (
        <Card title="Disaster postponements">
          <PostponementHelp />
        </Card>
      )}
      {staff && (
        <Card title="The record of a file">
          <RecordHelp />
        </Card>
      )}
      {staff && (
        <Card title="Contacts">
          <ContactHelp />
        </Card>
      )}
      {staff && (
        <Card title="Lists and custom fields">
          <TablesHelp />
        </Card>
      )}
      {staff && (
        <Card title="Importing lists">
          <ImportHelp />
        </Card>
      )}
      {seesMoney && (
        <Card title="Boot, gain and basis">
          <MoneyHelp />
        </Card>
      )}
      <Card title="When funds may be released">
        <FundsHelp />
      </Card>
      <Card title="Stages and gates">
        <StageHelp />
      </Card>
      <Card title="Tasks and your calendar">
        <TaskHelp staff={staff} />
      </Card>
      <Card title="Confirm with counsel">
        <p>
          Some points of law are unsettled. Where a date or rule rests on one, it says “Confirm with counsel”,
          and the product takes the cautious reading. Nothing here is legal or tax advice.
        </p>
      </Card>
      <Card title="Search">
        <SearchHelp />
      </Card>
      <Card title="Keyboard">
        <KeyboardHelp role={role} />
      </Card>
    </div>
  );
}
