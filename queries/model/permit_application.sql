-- Permit decisions with the record of their application and the one entry of the catalogue of items that governs them.
-- One row per permit decision whose item is recorded; `catalogue_obstacle` says why no entry does, `materials_obstacle` why
-- its materials are not compared with those of other applications: where the catalogue lists them, it judges.
CREATE OR REPLACE VIEW permit_application AS
WITH applications AS (
    SELECT
        decision.*,
        permit.permit_item,
        permit.application_type,
        permit.acceptance_date,
        permit.permit_outcome,
        permit.materials,
        permit.conditions,
        permit.limit_days,
        permit.limit_unit,
        permit.excluded_days,
        permit.extension_days,
        -- The rules of the day of acceptance apply; where it was not recorded, the day of the decision stands in for it.
        coalesce(permit.acceptance_date, decision.decision_date) AS rules_date
    FROM decision
    INNER JOIN stored.permit AS permit ON permit.decision_id = decision.decision_id
    WHERE decision.act_type = 'permit'
),
entries AS (
    SELECT
        applications.decision_id,
        count(*) AS entries,
        min(item.permit_item_id) AS permit_item_id,
        max(CASE WHEN covers_period(item.valid_from, item.valid_to, applications.rules_date, applications.decision_date) THEN 0 ELSE 1 END) = 1 AS is_mixed,
        -- An entry for one type or one kind of applicant says nothing of an application that records neither.
        max(
            CASE
                WHEN item.application_type IS NOT NULL AND applications.application_type IS NULL THEN 1
                WHEN item.party_kind IS NOT NULL AND applications.party_kind = 'unknown' THEN 1
                ELSE 0
            END
        ) = 1 AS is_doubtful
    FROM applications
    INNER JOIN stored.permit_item AS item
        ON plain_title(item.permit_item) = plain_title(applications.permit_item)
        AND coalesce(item.application_type = applications.application_type, TRUE)
        AND (item.party_kind IS NULL OR item.party_kind = applications.party_kind OR applications.party_kind = 'unknown')
        AND touches_period(item.valid_from, item.valid_to, applications.rules_date, applications.decision_date)
    GROUP BY applications.decision_id
),
placed AS (
    SELECT
        applications.*,
        entries.permit_item_id,
        -- Applications of one item and type in one year: item and type in every spelling that means the same.
        hash_text(plain_title(applications.permit_item) || '/' || coalesce(applications.application_type, '?') || '/' || applications.period) AS application_group_id,
        CASE
            WHEN entries.entries IS NULL THEN 'item-not-in-catalogue'
            WHEN entries.is_mixed THEN 'catalogue-changed'
            WHEN entries.entries > 1 OR entries.is_doubtful THEN 'catalogue-unclear'
        END AS catalogue_obstacle
    FROM applications
    LEFT JOIN entries ON entries.decision_id = applications.decision_id
)
SELECT
    placed.*,
    item.materials AS listed_materials,
    item.conditions AS listed_conditions,
    item.limit_days AS listed_limit_days,
    item.limit_unit AS listed_limit_unit,
    item.basis AS catalogue_basis,
    -- Other kinds of applicants hand in other papers.
    placed.application_group_id || '/' || placed.party_kind AS materials_group_id,
    CASE
        WHEN NOT placed.is_in_force THEN 'not-in-force'
        WHEN placed.materials IS NULL THEN 'materials-not-recorded'
        WHEN placed.catalogue_obstacle IS NULL AND item.materials IS NOT NULL THEN 'judged-by-catalogue'
    END AS materials_obstacle
FROM placed
LEFT JOIN stored.permit_item AS item
    ON item.permit_item_id = placed.permit_item_id
    AND placed.catalogue_obstacle IS NULL;
