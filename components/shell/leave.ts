'use client';
import { signOut } from 'next-auth/react';
import { forgetDrafts } from './drafts';

/** Revokes the session, forgets the drafts of this device, and loads the sign-in page afresh: no data stays in memory. */
export async function leave(): Promise<void> {
  await signOut({ redirect: false });
  forgetDrafts();
  window.location.assign('/sign-in');
}
