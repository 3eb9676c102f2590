-- Why: the same figures by one plain count or sum for each, which nothing can multiply: what both views are held against.
-- Rule: only issued invoices and expenses that stand count (erratum 38). $1: the exchanges. Locks: none. Undo: nothing is written.
SELECT e.id,
    (SELECT count(*) FROM public.tasks x WHERE x.organization_id = e.organization_id AND x.exchange_id = e.id) AS total_tasks,
    (SELECT count(*) FROM public.tasks x WHERE x.organization_id = e.organization_id AND x.exchange_id = e.id AND x.status = 'completed') AS completed_tasks,
    (SELECT count(*) FROM public.messages x WHERE x.organization_id = e.organization_id AND x.exchange_id = e.id) AS message_count,
    (SELECT count(*) FROM public.documents x WHERE x.organization_id = e.organization_id AND x.exchange_id = e.id AND x.archived_at IS NULL) AS document_count,
    (SELECT count(DISTINCT participant_id) FROM public.exchange_participants x WHERE x.organization_id = e.organization_id AND x.exchange_id = e.id) AS participant_count,
    (SELECT coalesce(sum(x.total), 0) FROM public.invoices x WHERE x.organization_id = e.organization_id AND x.exchange_id = e.id
        AND x.status IN ('sent', 'partially_paid', 'paid')) AS total_invoiced,
    (SELECT coalesce(sum(x.total_outstanding), 0) FROM public.invoices x WHERE x.organization_id = e.organization_id AND x.exchange_id = e.id) AS outstanding_amount,
    (SELECT coalesce(sum(x.amount), 0) FROM public.expenses x WHERE x.organization_id = e.organization_id AND x.exchange_id = e.id AND x.voided_at IS NULL) AS total_expenses
FROM public.exchanges e WHERE e.id = ANY ($1::uuid[])
