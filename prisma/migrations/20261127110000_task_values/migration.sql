-- Why: a task may be due some days after what it waits for is done, and a template may name a participant or one member. New
-- values of an enum cannot be used in the transaction that adds them, so they come first.
-- Locks: none that matter. Undo: values of an enum stay; nothing uses them once 20261127110100_task_work is undone.

ALTER TYPE task_anchor_enum ADD VALUE 'waited_for';
ALTER TYPE task_assignee_enum ADD VALUE 'participant';
ALTER TYPE task_assignee_enum ADD VALUE 'member';

CREATE TYPE recurrence_unit_enum AS ENUM ('day', 'week', 'month');
CREATE TYPE task_notice_kind_enum AS ENUM ('reminder', 'escalation');
