import { Text, View } from '@react-pdf/renderer';
import { fileDateWord } from '@/lib/exchanges/file-dates';
import type { Because } from '@/lib/exchanges/rules/because';
import type { CaseSummary } from '@/lib/exchanges/summary';
import { writeDate, type CalendarDate } from '@/lib/shared/calendar-date';
import { writeDaysLeft } from '@/lib/shared/days-left';
import { writeZone } from '@/lib/shared/time-zone';
import { Section } from './section';
import { styles } from './styles';

/** Every date with its weekday, days left, zone and reason. */
export function Dates({ exchange, explained }: CaseSummary) {
  const { dates, timeZone } = exchange;
  const zone = `midnight ${writeZone(timeZone)}`;
  const runs = (status: string) => status !== 'done' && status !== 'closed';
  return (
    <Section title="Dates">
      <Dated label={fileDateWord.transfer} date={dates.transfer} more="day 0" because={[]} />
      {explained.clocks.map(({ kind, label, deadline, daysLeft, status, because }) => (
        <Dated
          key={kind}
          label={label}
          date={deadline}
          more={`${runs(status) ? writeDaysLeft(daysLeft) : 'no longer open'}, ${zone}`}
          because={because}
        />
      ))}
      {explained.agreement && (
        <Dated
          label={fileDateWord.parkingAgreement}
          date={explained.agreement.date}
          more={zone}
          because={explained.agreement.because}
        />
      )}
      {explained.differences.map(({ kind, to }) => (
        <Text key={kind} style={styles.item}>
          The rules give {to ? writeDate(to) : 'no date'} for “{fileDateWord[kind]}”, which differs from the
          date on file. Confirm with counsel.
        </Text>
      ))}
      {explained.problem && <Text style={styles.item}>{explained.problem}</Text>}
      {explained.warnings.map(({ message }) => (
        <Text key={message} style={styles.item}>
          {message}
        </Text>
      ))}
    </Section>
  );
}

interface DatedProps {
  label: string;
  date: CalendarDate | null;
  more: string;
  because: readonly Because[];
}

const Dated = ({ label, date, more, because }: DatedProps) => (
  <View style={styles.item} wrap={false}>
    <Text>
      <Text style={styles.strong}>
        {label}: {date ? writeDate(date) : 'not yet'}
      </Text>
      {date ? ` (${more})` : ''}
    </Text>
    {because.map(({ rule, citation, confirmWithCounsel }) => (
      <Text key={rule} style={styles.reason}>
        {rule} {citation}.{confirmWithCounsel ? ' Confirm with counsel.' : ''}
      </Text>
    ))}
  </View>
);
