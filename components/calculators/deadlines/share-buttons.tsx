'use client';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';

/** The address holds everything that was entered, so to share it is to copy it. */
export function ShareButtons() {
  const toast = useToast();
  async function copy() {
    const copied = await navigator.clipboard.writeText(window.location.href).then(
      () => true,
      () => false,
    );
    toast({ title: copied ? 'Link copied' : 'Copy the address from the bar of your browser' });
  }
  return (
    <div data-print="hide" className="mt-4 flex flex-wrap gap-2">
      <Button size="small" onClick={() => void copy()}>
        Copy link
      </Button>
      <Button size="small" onClick={() => window.print()}>
        Print
      </Button>
    </div>
  );
}
