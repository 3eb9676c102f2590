'use client';
import { signOut } from 'next-auth/react';
import { forgetDrafts } from './drafts';

/** Revokes the session, forgets the drafts of this device, and loads the sign-in page afresh: no data stays in memory. */
export async function leave(): Promise<void> {
  await signOut({ redirect: false });
  forgetDrafts();
  // eslint-disable-next-line @next/next/no-location-assign-relative-destination -- a full load clears the memory
  window.location.assign('/sign-in');
}
