'use client';
import { signIn } from 'next-auth/react';
import { useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { FormSummary } from '@/components/ui/form-summary';
import { Input } from '@/components/ui/input';
import { PasswordInput } from './password-input';
import { refusalWords } from './refusal-words';

const REQUIRED = { email: 'Enter your e-mail address.', password: 'Enter your password.' };

export function SignInForm({ next }: { next: string }) {
  const [pending, setPending] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [message, setMessage] = useState<string>();
  const [errors, setErrors] = useState<Partial<typeof REQUIRED>>({});

  function refuse(words: string | undefined, fields: Partial<typeof REQUIRED> = {}) {
    setMessage(words);
    setErrors(fields);
    setPending(false);
    setAttempt((count) => count + 1);
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const form = new FormData(event.currentTarget);
    const email = textOf(form.get('email')).trim();
    const password = textOf(form.get('password'));
    if (!email || !password) {
      return refuse(undefined, {
        ...(!email && { email: REQUIRED.email }),
        ...(!password && { password: REQUIRED.password }),
      });
    }
    setPending(true);
    try {
      const answer = await signIn('credentials', { email, password, redirect: false });
      if (!answer?.ok) return refuse(refusalWords(answer?.error));
      // A full load, so that nothing rendered for the person before stays in memory.
      window.location.assign(next);
    } catch {
      refuse(refusalWords());
    }
  }

  return (
    <form onSubmit={(event) => void submit(event)} method="post" noValidate className="space-y-4">
      <FormSummary attempt={attempt} message={message} errors={errors} />
      <Field name="email" label="E-mail" error={errors.email} required>
        <Input name="email" type="email" autoComplete="username" autoCapitalize="none" spellCheck={false} />
      </Field>
      <Field name="password" label="Password" error={errors.password} required>
        <PasswordInput name="password" autoComplete="current-password" />
      </Field>
      <Button type="submit" variant="primary" pending={pending} className="w-full">
        {pending ? 'Signing in' : 'Sign in'}
      </Button>
    </form>
  );
}

const textOf = (value: FormDataEntryValue | null) => (typeof value === 'string' ? value : '');
