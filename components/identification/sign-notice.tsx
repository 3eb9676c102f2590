'use client';
import { useState } from 'react';
import { useActionForm } from '@/components/exchanges/use-action-form';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { FormSummary } from '@/components/ui/form-summary';
import { Input } from '@/components/ui/input';
import { useToast } from '@/components/ui/toast';
import { sendNoticeAction } from '@/lib/identification/actions';
import { ambiguityIn, mayBeNamed, textOf } from '@/lib/identification/choose';
import type { IdentificationPage, IdentifiedProperty } from '@/lib/identification/queries';
import { Checks } from './checks';
import { ChooseProperties } from './choose-properties';

interface SignNoticeProps {
  page: IdentificationPage;
  kind: 'identification' | 'revocation';
  /** Begins with these; all that may be named when left out. */
  only?: IdentifiedProperty;
}

const words = {
  identification: {
    title: 'Sign and send the identification',
    open: 'Sign and send',
    consent:
      'I read this notice. I sign it by typing my name, and send it now. I agree to sign electronically.',
    send: 'Sign and send now',
    sent: 'Identified. The receipt is in the list.',
  },
  revocation: {
    title: 'Revoke the identification',
    open: 'Revoke',
    consent:
      'I read this notice. I revoke by typing my name, and send it now. I agree to sign electronically.',
    send: 'Sign and revoke now',
    sent: 'Revoked. The receipt is in the list.',
  },
};

/** The exact text is read before it is signed: typed name and consent, then it is sent and cannot be taken out again. */
export function SignNotice({ page, kind, only }: SignNoticeProps) {
  const toast = useToast();
  const say = words[kind];
  const candidates = page.replacement.properties.filter((property) => mayBeNamed(property, kind));
  const clear = candidates.filter((property) => kind === 'revocation' || !ambiguityIn(property));
  const [open, setOpen] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [signedName, setSignedName] = useState('');
  const [consent, setConsent] = useState(false);
  const form = useActionForm(sendNoticeAction, () => {
    toast({ title: say.sent });
    setSignedName('');
    setConsent(false);
    setOpen(false);
  });

  const named = only
    ? candidates.filter(({ id }) => id === only.id)
    : clear.filter(({ id }) => !left.has(id));
  const recipient = (kind === 'revocation' && named[0]?.notice?.sentTo) || page.firm;
  const text = named.length > 0 ? textOf(page, kind, 'replacement', named, recipient) : '';

  return (
    <Dialog
      title={say.title}
      description="What you read here is exactly what is signed, sent and kept."
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (next) form.reset();
      }}
      trigger={
        <Button variant={only ? 'quiet' : 'primary'} size={only ? 'small' : 'medium'}>
          {say.open}
          {only && <span className="sr-only"> {only.view.address}</span>}
        </Button>
      }
      actions={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button
            variant={kind === 'revocation' ? 'danger' : 'primary'}
            pending={form.pending}
            onClick={() =>
              form.submit({
                exchangeId: page.exchangeId,
                kind,
                propertyIds: named.map(({ id }) => id),
                text,
                signedName,
                // The schema refuses anything but true, by name.
                consent: consent as true,
              })
            }
          >
            {say.send}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <FormSummary message={form.message} errors={form.errors} attempt={form.attempt} />
        {!only && (
          <ChooseProperties
            candidates={candidates}
            kind={kind}
            chosen={(id) => !left.has(id)}
            onChange={(id, chosen) =>
              setLeft((before) => {
                const after = new Set(before);
                if (chosen) after.delete(id);
                else after.add(id);
                return after;
              })
            }
            error={form.errors.propertyIds}
          />
        )}
        {text && (
          <section aria-label="Text of the notice">
            <pre
              tabIndex={0}
              className="max-h-72 overflow-y-auto rounded-control border border-line bg-sunken p-3 font-sans [overflow-wrap:anywhere] whitespace-pre-wrap"
            >
              {text}
            </pre>
          </section>
        )}
        <Field name="signedName" label="Your full name" required error={form.errors.signedName}>
          <Input
            value={signedName}
            onChange={(event) => setSignedName(event.target.value)}
            autoComplete="name"
          />
        </Field>
        <Checks name="consent" legend="Consent" error={form.errors.consent}>
          <Checkbox label={say.consent} checked={consent} onChange={setConsent} />
        </Checks>
      </div>
    </Dialog>
  );
}
