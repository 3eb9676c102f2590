'use client';
import { useState } from 'react';
import { useActionForm } from '@/components/exchanges/use-action-form';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/input';
import { PersonChip } from '@/components/ui/person-chip';
import { Select } from '@/components/ui/select';
import { Badge } from '@/components/ui/status-badge';
import { useToast } from '@/components/ui/toast';
import { writeInstant } from '@/lib/shared/time-of-day';
import { commentTaskAction } from '@/lib/tasks/actions';
import type { CommentView } from '@/lib/tasks/comments';
import { LATEST_COMMENTS } from '@/lib/tasks/rules/values';

interface CommentsProps {
  id: string;
  comments: readonly CommentView[];
  timeZone: string;
  /** Staff write comments; others read what was written for them. */
  mayWrite: boolean;
}

const levels = [
  { value: 'office', label: 'Staff', hint: 'Who works on the exchange' },
  { value: 'assignee', label: 'Staff and assignee', hint: 'Also a client or third party whose task it is' },
  { value: 'private', label: 'Private', hint: 'Yours alone' },
] as const;
type Level = (typeof levels)[number]['value'];

export function Comments({ id, comments, timeZone, mayWrite }: CommentsProps) {
  const shown = comments.slice(-LATEST_COMMENTS);
  const older = comments.length > shown.length;
  return (
    <Card title={`Comments (${shown.length}${older ? '+' : ''})`}>
      {older && <p className="text-sm text-muted">The latest {LATEST_COMMENTS}. There are older ones.</p>}
      {comments.length === 0 ? (
        <p className="text-muted">{mayWrite ? 'None yet.' : 'Nobody has left you a comment here.'}</p>
      ) : (
        <ol className="divide-y divide-line">
          {shown.map((comment) => (
            <li key={comment.id} className="space-y-1 py-2">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
                <PersonChip name={comment.author} />
                <time dateTime={comment.createdAt.toISOString()}>
                  {writeInstant(comment.createdAt, timeZone)}
                </time>
                {mayWrite && comment.isPrivate && <Badge>Private, yours alone</Badge>}
                {mayWrite && comment.forAssignee && <Badge>The assignee reads it too</Badge>}
              </p>
              <p className="max-w-prose [overflow-wrap:anywhere] whitespace-pre-wrap">{comment.body}</p>
            </li>
          ))}
        </ol>
      )}
      {mayWrite && <NewComment id={id} />}
    </Card>
  );
}

function NewComment({ id }: { id: string }) {
  const toast = useToast();
  const [body, setBody] = useState('');
  const [level, setLevel] = useState<Level>('office');
  const form = useActionForm(commentTaskAction, () => {
    toast({ title: 'Comment kept' });
    setBody('');
  });
  return (
    <form
      className="mt-3 max-w-form space-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        form.submit({ id, body, isPrivate: level === 'private', forAssignee: level === 'assignee' });
      }}
    >
      <Field name="body" label="New comment" required error={form.errors.body}>
        <Textarea rows={3} value={body} onChange={(event) => setBody(event.target.value)} />
      </Field>
      <div className="flex flex-wrap items-end gap-3">
        <Field name="level" label="Who reads it" required error={form.errors.forAssignee}>
          <Select options={levels} value={level} onChange={setLevel} fit />
        </Field>
        <Button type="submit" pending={form.pending}>
          Keep the comment
        </Button>
      </div>
      {form.message && Object.keys(form.errors).length === 0 && (
        <p role="alert" className="text-sm text-overdue">
          {form.message}
        </p>
      )}
    </form>
  );
}
