-- Where a load came from. One row a load: a file that comes back every night, longer or corrected, is kept by the same hands, whichever of
-- its loads a decision was last changed by.
CREATE OR REPLACE VIEW source_sheet AS
SELECT source_id, file || '/' || coalesce(sheet, '') AS sheet_id
FROM stored.source_file;
