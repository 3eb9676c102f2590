import type { Metadata } from 'next';
import { SignInForm } from '@/components/sign-in/sign-in-form';
import { safeReturnPath } from '@/lib/shared/return-path';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string | string[] }>;
}) {
  const { next } = await searchParams;
  return (
    <>
      <h1 className="text-2xl font-semibold">Sign in</h1>
      <p className="mt-1 mb-6 text-muted">Your exchanges, their deadlines, and what needs you next.</p>
      <SignInForm next={safeReturnPath(next)} />
    </>
  );
}
