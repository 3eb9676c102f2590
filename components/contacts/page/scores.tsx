'use client';
import { useState } from 'react';
import { useActionForm } from '@/components/exchanges/use-action-form';
import { useInPlace } from '@/components/exchanges/page/use-in-place';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { FormSummary } from '@/components/ui/form-summary';
import { Input, Textarea } from '@/components/ui/input';
import { WhyPopover } from '@/components/ui/why-popover';
import { changeImportanceAction } from '@/lib/contacts/actions';
import type { ContactPage } from '@/lib/contacts/page';
import { strengthWord } from '@/lib/contacts/rules/strength';

interface ScoresProps extends Pick<ContactPage, 'importance' | 'strength'> {
  id: string;
  seen: string;
}

/** How much attention a contact deserves, and how well both know each other; each says why. */
export function Scores({ id, seen, importance, strength }: ScoresProps) {
  const { run, pending, problem } = useInPlace();
  const byRule = () => changeImportanceAction({ id, seen, stated: null });
  return (
    <Card title="Scores">
      <dl className="space-y-3">
        <div>
          <dt className="text-sm text-muted">Importance{importance.stated && ', set by a person'}</dt>
          <dd className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="text-xl font-semibold tabular-nums">{importance.value} of 100</span>
            <WhyPopover subject={`importance ${importance.value}`} because={importance.because} />
            <SetImportance id={id} seen={seen} value={importance.value} />
            {importance.stated && (
              <Button
                size="small"
                variant="quiet"
                pending={pending}
                onClick={() => run({ said: 'Importance follows the rule again', act: byRule })}
              >
                Follow the rule
              </Button>
            )}
          </dd>
        </div>
        <div>
          <dt className="text-sm text-muted">
            Relationship strength{strength.stated && ', entered by a person'}
          </dt>
          <dd className="flex flex-wrap items-center gap-x-3">
            <span className="text-xl font-semibold tabular-nums">{strength.value} of 5</span>
            <span>{strengthWord(strength.value)}</span>
            <WhyPopover subject={`relationship strength ${strength.value}`} because={strength.because} />
          </dd>
        </div>
      </dl>
      {problem && (
        <p role="alert" className="mt-2 text-sm text-overdue">
          {problem}
        </p>
      )}
    </Card>
  );
}

function SetImportance({ id, seen, value: shown }: { id: string; seen: string; value: number }) {
  const [open, setOpen] = useState(false);
  const [value, setValue] = useState(String(shown));
  const [reason, setReason] = useState('');
  const form = useActionForm(changeImportanceAction, () => setOpen(false));
  const errors = Object.fromEntries(
    Object.entries(form.errors).map(([path, words]) => [path.replace('stated.', 'importance.'), words]),
  );
  return (
    <Dialog
      title="Set the importance yourself"
      description="Your word stands in place of the rule until somebody gives it back."
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="small" variant="quiet">
          Set it yourself
        </Button>
      }
      actions={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button variant="primary" type="submit" form="importance" pending={form.pending}>
            Set importance
          </Button>
        </>
      }
    >
      <form
        id="importance"
        noValidate
        className="space-y-3"
        onSubmit={(event) => {
          event.preventDefault();
          form.submit({ id, seen, stated: { value, reason } });
        }}
      >
        <FormSummary message={form.message} errors={errors} attempt={form.attempt} />
        <Field
          name="importance.value"
          label="Importance, 1 to 100"
          required
          error={errors['importance.value']}
        >
          <Input inputMode="numeric" value={value} onChange={(event) => setValue(event.target.value)} />
        </Field>
        <Field name="importance.reason" label="Why" required error={errors['importance.reason']}>
          <Textarea
            rows={3}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
      </form>
    </Dialog>
  );
}
