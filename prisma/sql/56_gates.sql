-- Why: two gates hold whoever writes: no file goes on while its eligibility is blocked, and no relinquished property is
-- transferred before the exchange agreement was signed (Reg. 1.1031(k)-1(g)(4)). The other gates are rules of
-- lib/workflow/rules/gates, which read what app.gate_facts gathers.
-- Rule: stepping back, holding, failing and cancelling stay possible. A file that is not active is held once it moves. One that
-- is sold becomes active where it stands, blocked or not: its clocks run, and it goes no further.
-- Locks: none beyond the row's own. Undo: re-apply the previous version of this file.

-- Whether the relinquished property is taken for transferred at this stage.
CREATE OR REPLACE FUNCTION app.is_after_transfer(type exchange_type_enum, stage exchange_stage_enum) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN array_position(app.stages_of(type), stage) >= array_position(app.stages_of(type),
    CASE type WHEN 'simultaneous' THEN 'concurrent_closing' ELSE 'relinquished_closed' END::exchange_stage_enum);

CREATE OR REPLACE FUNCTION app.hold_eligibility() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF array_position(app.stages_of(NEW.exchange_type), NEW.stage) > array_position(app.stages_of(OLD.exchange_type), OLD.stage)
        AND EXISTS (SELECT FROM exchange_eligibility g
            WHERE g.organization_id = NEW.organization_id AND g.exchange_id = NEW.id AND g.blocked) THEN
        PERFORM app.refuse('exchanges_eligibility_blocked', format('to %s', NEW.stage));
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION app.hold_agreement() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF (NEW.stage, NEW.transfer_date, NEW.agreement_signed_on)
            IS NOT DISTINCT FROM (OLD.stage, OLD.transfer_date, OLD.agreement_signed_on) THEN
            RETURN NULL;
        END IF;
    END IF;
    -- A member's word is refused at every stage. What the owner brings in is held once its stage says that it was transferred.
    IF app.uid() IS NOT NULL OR app.is_after_transfer(NEW.exchange_type, NEW.stage) THEN
        PERFORM app.refuse('exchanges_transfer_after_agreement',
            format('transferred on %s, signed on %s', NEW.transfer_date, NEW.agreement_signed_on));
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER hold_eligibility AFTER UPDATE ON exchanges
    FOR EACH ROW WHEN (NEW.status IN ('active', 'completed') AND (NEW.status <> OLD.status OR NEW.stage <> OLD.stage))
    EXECUTE FUNCTION app.hold_eligibility();
CREATE OR REPLACE TRIGGER hold_agreement AFTER INSERT OR UPDATE ON exchanges
    FOR EACH ROW WHEN (NEW.transfer_date < NEW.agreement_signed_on) EXECUTE FUNCTION app.hold_agreement();

-- What the gates ask for, of many exchanges at once; every reader sees what the policies show them. By a plan made once (see
-- 33_locks.sql).
CREATE OR REPLACE FUNCTION app.gate_facts(organization uuid, exchange_ids uuid[]) RETURNS TABLE (exchange_id uuid, facts jsonb)
LANGUAGE sql STABLE SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
    SELECT e.id, jsonb_build_object(
        'type', e.exchange_type, 'stage', e.stage, 'status', e.status, 'timeZone', e.time_zone,
        'partyZones', (SELECT coalesce(jsonb_agg(DISTINCT c.timezone), '[]') FROM contacts c
            WHERE c.organization_id = e.organization_id AND c.timezone IS NOT NULL AND (c.id = e.client_id OR c.id IN (
                SELECT p.participant_id FROM exchange_participants p
                WHERE p.organization_id = e.organization_id AND p.exchange_id = e.id AND p.left_at IS NULL
                  AND p.role IN ('client', 'buyer', 'seller')))),
        'agreementSignedOn', e.agreement_signed_on, 'transferDate', e.transfer_date,
        'identificationDeadline', e.identification_deadline, 'exchangeDeadline', e.exchange_deadline,
        'parkedSide', e.parked_side, 'parkingStartedOn', e.parking_started_on,
        'parkingAgreementDeadline', e.parking_agreement_deadline,
        'parkingIdentificationDeadline', e.parking_identification_deadline, 'parkingDeadline', e.parking_deadline,
        'answers', (SELECT g.answers FROM exchange_eligibility g
            WHERE g.organization_id = e.organization_id AND g.exchange_id = e.id),
        'documents', (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', d.kind, 'signedOn', d.signed_on, 'tags', d.tags)
                ORDER BY d.signed_on, d.id), '[]')
            FROM documents d WHERE d.organization_id = e.organization_id AND d.exchange_id = e.id AND d.archived_at IS NULL),
        'properties', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'side', p.side, 'status', p.status,
                'identifiedOn', p.identified_on, 'transferredOn', p.transferred_on) ORDER BY p.id), '[]')
            FROM exchange_properties p WHERE p.organization_id = e.organization_id AND p.exchange_id = e.id),
        'proceeds', (SELECT f.proceeds::text FROM exchange_finances f
            WHERE f.organization_id = e.organization_id AND f.exchange_id = e.id),
        'proceedsReceivedOn', (SELECT f.proceeds_received_on FROM exchange_finances f
            WHERE f.organization_id = e.organization_id AND f.exchange_id = e.id),
        'statements', (SELECT coalesce(jsonb_agg(jsonb_build_object('propertyId', p.id, 'side', p.side) ORDER BY p.id), '[]')
            FROM closing_statements s
            JOIN exchange_properties p ON p.organization_id = s.organization_id AND p.id = s.property_id
            WHERE s.organization_id = e.organization_id AND s.exchange_id = e.id),
        'reconciled', app.statements_reconcile(e.organization_id, e.id),
        'worksheet', EXISTS (SELECT FROM tax_worksheets w
            WHERE w.organization_id = e.organization_id AND w.exchange_id = e.id AND w.completed_at IS NOT NULL),
        'released', (SELECT coalesce(jsonb_agg(jsonb_build_object('purpose', r.purpose, 'propertyId', r.property_id)
                ORDER BY r.id), '[]')
            FROM disbursement_requests r
            WHERE r.organization_id = e.organization_id AND r.exchange_id = e.id AND r.status = 'released'))
    FROM exchanges e
    WHERE e.organization_id = organization AND e.id = ANY (exchange_ids)
$$;

GRANT EXECUTE ON FUNCTION app.gate_facts(uuid, uuid[]), app.is_after_transfer(exchange_type_enum, exchange_stage_enum) TO peak_admin, peak_coordinator;
