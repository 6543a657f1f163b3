-- What a tier said when it was first loaded, where a later load of the same version of its benchmark said something else.
-- One row per tier whose content was ever replaced. A file that restores the first content makes it as it was.
CREATE OR REPLACE VIEW replaced_tier AS
WITH kept AS (
    SELECT
        record_id AS tier_id,
        old_source_id,
        record_text,
        day_in_china(replaced_at) AS replaced_on,
        row_number() OVER (PARTITION BY record_id ORDER BY replaced_at ASC NULLS LAST, record_text ASC NULLS LAST) AS place
    FROM stored.replaced_record
    WHERE record_type = 'tier'
)
SELECT
    kept.tier_id,
    kept.replaced_on,
    day_in_china(source_file.loaded_at) AS loaded_on,
    CAST(field_of(kept.record_text, 'lower') AS DECIMAL(18, 4)) AS lower,
    CAST(field_of(kept.record_text, 'upper') AS DECIMAL(18, 4)) AS upper,
    CAST(field_of(kept.record_text, 'lower_closed') AS BOOLEAN) AS lower_closed,
    CAST(field_of(kept.record_text, 'upper_closed') AS BOOLEAN) AS upper_closed,
    field_of(kept.record_text, 'conditions') AS conditions,
    CAST(field_of(kept.record_text, 'switch_to') AS DECIMAL(18, 2)) AS switch_to,
    CAST(field_of(kept.record_text, 'switch_to_closed') AS BOOLEAN) AS switch_to_closed,
    field_of(kept.record_text, 'range_text') AS range_text
FROM kept
LEFT JOIN stored.source_file AS source_file ON source_file.source_id = kept.old_source_id
WHERE kept.place = 1;
