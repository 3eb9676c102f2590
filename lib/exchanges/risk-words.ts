/** Risk in words: every reason with the rule that makes it one. */
import type { Because } from './rules/because';
import type { Risk, RiskCode } from './rules/risk';

const rule: Record<RiskCode, string> = {
  deadline_passed: 'A period that has ended with its obligation open is critical.',
  exchange_ends_incomplete:
    'Fewer than 15 days left with less than 90% of tasks done is critical; fewer than 30 with less than 75% is high.',
  exchange_ends_soon: 'Fewer than 60 days to the end of the exchange is medium.',
  overdue_tasks: 'One overdue task is medium, three are high, five are critical.',
  nothing_identified: 'Nothing identified in the last 7 days of the identification period is high.',
  shortened_without_extension:
    'More than 14 days lost to the return, without an extension recorded, is high.',
  no_client_message:
    'No message to the client for 21 days is medium; before the first one, days count from the opening.',
  gate_unmet:
    'A requirement of the present stage, or of the one that a sold file waits for, unmet for 14 days is medium.',
};

/** Why the risk is what it is, as a popover shows it; the highest level that applies is the risk. */
export function whyRisk({ reasons }: Risk): Because[] {
  if (reasons.length === 0) {
    return [
      {
        rule: 'No reason applies.',
        citation:
          'Risk looks at periods that end soon or have ended, tasks done and overdue, properties identified, days lost to the return, and days without a message to the client.',
        inputs: {},
      },
    ];
  }
  return reasons.map(({ level, code, message }) => ({
    rule: message,
    citation: rule[code],
    inputs: { level },
  }));
}
