'use client';
import { useActionForm } from '@/components/exchanges/use-action-form';
import { Button } from '@/components/ui/button';
import { resumeRunAction } from '@/lib/imports/actions';
import { figure } from '@/lib/imports/words';

export function ResumeImport({ id, left }: { id: string; left: number }) {
  const { submit, pending, message } = useActionForm(resumeRunAction, () => undefined);
  return (
    <div>
      <Button variant="primary" pending={pending} onClick={() => submit({ id })}>
        Go on with {figure(left)}
      </Button>
      {message && (
        <p role="alert" className="mt-2 text-overdue">
          {message}
        </p>
      )}
    </div>
  );
}
