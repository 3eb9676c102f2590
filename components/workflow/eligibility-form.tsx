'use client';
import { useState } from 'react';
import { useActionForm } from '@/components/exchanges/use-action-form';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { FormSummary } from '@/components/ui/form-summary';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import { useToast } from '@/components/ui/toast';
import type { ExchangeType } from '@/lib/exchanges/rules/values';
import { answerEligibilityAction } from '@/lib/workflow/actions';
import { eligibilityOf, type Answers } from '@/lib/workflow/rules/eligibility';
import { questionsOf, type Question } from '@/lib/workflow/rules/questions';
import { EligibilityOutcome } from './eligibility-outcome';
import { verdictWord } from './verdict-words';

interface EligibilityFormProps {
  exchangeId: string;
  type: ExchangeType;
  answers: Answers;
  /** The instant of these answers; null before anybody answered. */
  was: string | null;
}

/** The questions of intake. What an answer means shows at once; nothing is kept before it is saved. */
export function EligibilityForm({ exchangeId, type, answers, was }: EligibilityFormProps) {
  const toast = useToast();
  const [draft, setDraft] = useState(answers);
  const { outcomes, open, verdict } = eligibilityOf(type, draft);
  const form = useActionForm(answerEligibilityAction, ({ verdict: saved }) =>
    toast({ title: 'Answers saved', description: verdictWord[saved] }),
  );
  return (
    <div className="space-y-5">
      <FormSummary message={form.message} errors={form.errors} attempt={form.attempt} />
      {questionsOf(type).map((question) => (
        <div key={question.key}>
          <Asked
            question={question}
            value={draft[question.key]}
            onChange={(value) => setDraft((before) => ({ ...before, [question.key]: value }))}
          />
          <EligibilityOutcome outcome={outcomes.find(({ key }) => key === question.key)} />
        </div>
      ))}
      <div className="flex flex-wrap items-center gap-3">
        <Button
          variant="primary"
          pending={form.pending}
          onClick={() => form.submit({ exchangeId, answers: draft as never, was })}
        >
          Save the answers
        </Button>
        <p role="status" className="text-muted">
          {open.length > 0 && verdict !== 'block'
            ? `${open.length} of ${questionsOf(type).length} questions are open.`
            : verdictWord[verdict]}
        </p>
      </div>
    </div>
  );
}

interface AskedProps {
  question: Question;
  value: string | undefined;
  onChange: (value: string) => void;
}

/** Side by side while they are few, a list when they are many. */
function Asked({ question: { key, asks, hint, choices }, value, onChange }: AskedProps) {
  const options = choices.map((choice) => ({ value: choice.value, label: choice.label }));
  return (
    <Field name={key} label={asks} hint={hint} required group={choices.length <= 4}>
      {choices.length <= 4 ? (
        <RadioGroup options={options} value={value ?? null} onChange={onChange} inline name={key} />
      ) : (
        <Select options={options} value={value ?? null} onChange={onChange} name={key} />
      )}
    </Field>
  );
}
