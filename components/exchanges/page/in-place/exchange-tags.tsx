'use client';
import { Tags } from '@/components/tags/tags';
import { changeTagAction } from '@/lib/exchanges/in-place-actions';

interface ExchangeTagsProps {
  id: string;
  tags: readonly string[];
  mayEdit: boolean;
}

export function ExchangeTags({ id, ...shown }: ExchangeTagsProps) {
  return <Tags {...shown} change={(tag, on) => changeTagAction({ id, tag, on })} />;
}
