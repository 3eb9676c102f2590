import { X } from 'lucide-react';
import { IconButton } from '@/components/ui/icon-button';

/** Takes an entry away, at once; Undo puts it back. */
export const RemoveButton = ({ what, onClick }: { what: string; onClick: () => void }) => (
  <IconButton label={`Remove: ${what}`} icon={X} onClick={onClick} />
);
