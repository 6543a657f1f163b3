-- Files that could not be used at all when they were last met.
SELECT file, sheet, code, details FROM stored.unusable_file ORDER BY file ASC, sheet ASC NULLS LAST
