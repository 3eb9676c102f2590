import { Document, Page, Text, View } from '@react-pdf/renderer';
import { nextStage, stageName } from '@/lib/exchanges/rules/stages';
import { hasEnded } from '@/lib/exchanges/rules/values';
import { statusWord } from '@/lib/exchanges/status-words';
import type { CaseSummary } from '@/lib/exchanges/summary';
import { participantWord, taxpayerWord, typeWord } from '@/lib/exchanges/words';
import { writeDate } from '@/lib/shared/calendar-date';
import { writeMoney, type Money } from '@/lib/shared/money';
import { writeInstant } from '@/lib/shared/time-of-day';
import { propertyStatusWord, sideTitle } from '../../properties/property-words';
import { Dates } from './dates';
import { Line, Section } from './section';
import { styles } from './styles';

/** A case on paper. A section that the reader may not see is not there at all. */
export function SummaryDocument(summary: CaseSummary) {
  const { exchange, preparedFor, preparedAt, money, properties, people, tasks } = summary;
  const { number, client, name, timeZone } = exchange;
  const prepared = `${writeInstant(preparedAt, timeZone)}`;
  return (
    <Document title={`${number} ${client ?? name}`} author={preparedFor.firm} language="en-US">
      <Page size="LETTER" style={styles.page}>
        <Text style={styles.title}>
          {number} {client ?? name}
        </Text>
        <Head {...summary} />
        <Text style={styles.muted}>
          Case summary, prepared for {preparedFor.name}, {preparedFor.firm}, on {prepared}
        </Text>
        <Dates {...summary} />
        {properties && (
          <Section title="Properties">
            {properties.length === 0 && <Text>None yet.</Text>}
            {properties.map(({ id, side, address, place, status, transferredOn, money: worth }) => (
              <Line
                key={id}
                amount={Boolean(worth)}
                cells={[
                  `${sideTitle[side]}: ${[address, place].filter(Boolean).join(', ')}`,
                  propertyStatusWord[status],
                  transferredOn ? writeDate(transferredOn) : 'Not closed',
                  ...(worth ? [written(worth.value)] : []),
                ]}
              />
            ))}
          </Section>
        )}
        {money && (
          <Section title="Money">
            <Line amount cells={['Relinquished property', written(money.relinquished)]} />
            <Line amount cells={['Replacement property', written(money.replacement)]} />
            <Line amount cells={['Value of the exchange', written(money.exchange)]} />
            <Line amount cells={['Proceeds held', written(money.proceeds)]} />
          </Section>
        )}
        {people && (
          <Section title="People">
            {people.map((person) => (
              <Line
                key={person.id}
                cells={[
                  [person.name, person.company].filter(Boolean).join(', '),
                  participantWord[person.role],
                  person.phone ?? person.email ?? '',
                ]}
              />
            ))}
            {people.length === 0 && <Text>Nobody takes part yet.</Text>}
          </Section>
        )}
        {tasks && (
          <Section
            title={
              summary.seesAllTasks ? `Open tasks (${tasks.length})` : `Your open tasks (${tasks.length})`
            }
          >
            {tasks.map((task) => (
              <Line
                key={task.id}
                cells={[
                  task.title,
                  task.dueOn ? writeDate(task.dueOn) : 'No date',
                  ...(summary.seesAllTasks ? [task.assignee ?? 'Nobody'] : []),
                ]}
              />
            ))}
            {tasks.length === 0 && <Text>None.</Text>}
          </Section>
        )}
        <View style={styles.footer} fixed>
          <Text>
            {number} · {prepared} · Not legal or tax advice
          </Text>
          <Text render={({ pageNumber, totalPages }) => `Page ${pageNumber} of ${totalPages}`} />
        </View>
      </Page>
    </Document>
  );
}

function Head({ exchange, risk, seesReturn }: CaseSummary) {
  const { type, status, stage, coordinator, openedOn, closedOn, facts, progress } = exchange;
  const next = hasEnded(status) ? undefined : nextStage(type, stage);
  const told = [
    `${typeWord[type]} exchange`,
    statusWord[status],
    `Stage: ${stageName(stage)}${next ? `, next ${stageName(next)}` : ''}`,
    risk && `Risk: ${risk.level}`,
    progress && `${progress.completion}% of tasks done`,
  ];
  return (
    <>
      <Text>{told.filter(Boolean).join(' · ')}</Text>
      <Text>
        {coordinator ? `Coordinator: ${coordinator.name}` : 'No coordinator yet'} · Opened{' '}
        {writeDate(openedOn)}
        {closedOn ? ` · Ended ${writeDate(closedOn)}` : ''}
      </Text>
      {seesReturn && (
        <Text>
          Taxpayer: {facts.taxpayer.type ? taxpayerWord[facts.taxpayer.type] : 'not entered'}
          {progress?.agreementSignedOn ? ` · Agreement signed ${writeDate(progress.agreementSignedOn)}` : ''}
        </Text>
      )}
    </>
  );
}

const written = (money: Money | null) => (money === null ? 'Not entered' : writeMoney(money));
