'use client';
import { Tags } from '@/components/tags/tags';
import { Card } from '@/components/ui/card';
import { changeContactTagAction } from '@/lib/contacts/actions';

export function ContactTags({ id, tags }: { id: string; tags: readonly string[] }) {
  return (
    <Card title="Tags">
      <Tags tags={tags} change={(tag, on) => changeContactTagAction({ id, tag, on })} />
    </Card>
  );
}
