-- The cells of filled-in forms.
CREATE TABLE stored.return_cell (
    return_form_id VARCHAR NOT NULL,
    cell VARCHAR NOT NULL,
    amount DECIMAL(18, 2),              -- a count, a percentage, or yuan; NULL = blank, or not readable
    cell_text VARCHAR,                  -- as written; NULL = blank
    place VARCHAR NOT NULL,             -- as a spreadsheet program names it, e.g. C7
    is_readable BOOLEAN NOT NULL        -- false: something stands there that is no figure
);
