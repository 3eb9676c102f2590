-- Why: the design document's own statement for mv_exchange_analytics, word for word, so that ours is compared with something
-- real. Each child is joined to each other child, so counts and sums are multiplied.
-- Rule: nothing is corrected here; days_remaining is computed beforehand, since the generated column it needs cannot exist.
-- Locks: none; it reads a schema of its own. Undo: nothing is written.
SELECT 
    e.*,
    COUNT(t.id) as total_tasks,
    COUNT(t.id) FILTER (WHERE t.status = 'completed') as completed_tasks,
    COUNT(t.id) FILTER (WHERE t.status = 'pending' AND t.due_date < NOW()) as overdue_tasks,
    COUNT(m.id) as message_count,
    COUNT(d.id) as document_count,
    COUNT(DISTINCT ep.participant_id) as participant_count,
    AVG(t.quality_score) as avg_task_quality,
    
    -- Financial metrics
    COALESCE(SUM(i.total), 0) as total_invoiced,
    COALESCE(SUM(i.total_outstanding), 0) as outstanding_amount,
    COALESCE(SUM(exp.amount), 0) as total_expenses,
    
    -- Timeline metrics
    EXTRACT(DAYS FROM (NOW() - e.created_at)) as days_active,
    
    -- Derived intelligence
    CASE 
        WHEN e.days_remaining < 30 THEN 'urgent'
        WHEN e.days_remaining < 60 THEN 'attention_needed'
        ELSE 'on_track'
    END as timeline_status
FROM exchanges e
LEFT JOIN tasks t ON t.exchange_id = e.id
LEFT JOIN messages m ON m.exchange_id = e.id
LEFT JOIN documents d ON d.exchange_id = e.id
LEFT JOIN exchange_participants ep ON ep.exchange_id = e.id
LEFT JOIN invoices i ON i.exchange_id = e.id
LEFT JOIN expenses exp ON exp.exchange_id = e.id
GROUP BY e.id
