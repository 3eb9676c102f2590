'use client';
import { useId, type KeyboardEvent } from 'react';
import { FormProvider, useWatch } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { FormSummary } from '@/components/ui/form-summary';
import { PageHeader } from '@/components/ui/page-header';
import type { OpeningOptions } from '@/lib/exchanges/opening-options';
import { ClientSection } from './client-section';
import { errorsByPath } from './form-errors';
import { OwnFieldsSection } from './own-fields-section';
import { PeopleSection } from './people-section';
import { PropertiesSection } from './properties-section';
import { Preview } from './preview';
import { StandingSection } from './standing-section';
import { ParkingSection } from './parking-section';
import { TaxpayerSection } from './taxpayer-section';
import { TypeSection } from './type-section';
import { useOpeningForm } from './use-opening-form';

/** One page whose sections open as they are answered, with the deadlines beside them while typing. */
export function OpeningForm({ options }: { options: OpeningOptions }) {
  const formId = useId();
  const { form, submit, pending, failure, attempt, drafted, discard } = useOpeningForm(options);
  const errors = errorsByPath(form.formState.errors);
  const openButton = (
    <Button variant="primary" type="submit" form={formId} pending={pending}>
      Open exchange
    </Button>
  );

  function onKeyDown(event: KeyboardEvent<HTMLFormElement>) {
    if (event.key !== 'Enter') return;
    const wanted = event.ctrlKey || event.metaKey;
    // Enter in a field of a long form must not open an exchange by accident.
    if (wanted || event.target instanceof HTMLInputElement) event.preventDefault();
    if (wanted) void submit();
  }

  return (
    <FormProvider {...form}>
      <PageHeader
        title="New exchange"
        lead={drafted ? 'Draft kept on this device until you sign out.' : undefined}
        action={
          <>
            {drafted && (
              <Button variant="quiet" onClick={discard} disabled={pending}>
                Discard draft
              </Button>
            )}
            {openButton}
          </>
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <form
          id={formId}
          noValidate
          onKeyDown={onKeyDown}
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
          className="w-full max-w-form min-w-0 space-y-4"
        >
          <FormSummary message={failure?.message} errors={errors} attempt={attempt} />
          {failure?.signedOut && (
            <p>
              <a href="/sign-in" target="_blank" rel="noreferrer" className="text-brand underline">
                Sign in again in a new tab
              </a>
              , then come back here and open the exchange. Everything you typed stays.
            </p>
          )}
          <Sections options={options} all={attempt > 0} errors={errors} />
          <div className="flex justify-end">{openButton}</div>
        </form>
        <Preview options={options} />
      </div>
    </FormProvider>
  );
}

interface SectionsProps {
  options: OpeningOptions;
  /** After a failed submit, so that every error has its field on the page. */
  all: boolean;
  errors: Readonly<Record<string, string>>;
}

function Sections({ options, all, errors }: SectionsProps) {
  const [client, type] = useWatch({ name: ['client', 'exchangeType'] }) as [unknown, unknown];
  const { today } = options;
  return (
    <>
      <ClientSection errors={errors} />
      {(all || client || type) && <TypeSection />}
      {(all || type) && (
        <>
          <StandingSection today={today} />
          <PropertiesSection side="relinquished" today={today} />
          <ParkingSection today={today} />
          <PropertiesSection side="replacement" today={today} />
          <TaxpayerSection today={today} />
          <OwnFieldsSection options={options} errors={errors} />
          <PeopleSection options={options} errors={errors} />
        </>
      )}
    </>
  );
}
