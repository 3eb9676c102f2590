import type { Metadata } from 'next';
import { Failure } from '@/components/shell/failure';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <main id="main" tabIndex={-1} className="px-4 text-base outline-none">
      <Failure title="Not found">
        <p>There is no page at this address. It may be incomplete, or the page may have been moved.</p>
      </Failure>
    </main>
  );
}
