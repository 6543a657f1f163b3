-- The forms of the annual statistics as they stood when the database was last opened for writing: one row a cell.
CREATE TABLE stored.form_cell (
    form VARCHAR NOT NULL,
    form_table VARCHAR NOT NULL,
    cell VARCHAR NOT NULL,
    place INTEGER NOT NULL,             -- in the table, from 1
    header VARCHAR NOT NULL,            -- as the form prints it
    unit VARCHAR NOT NULL,              -- case, occasion, person, yuan, wan_yuan, percent
    rule VARCHAR NOT NULL,              -- heaviest, decisions, amount, filed, no penalty, reduced, permits, sum, unrecorded
    act_type VARCHAR,                   -- of 'decisions'
    permit_count VARCHAR,               -- of 'permits': applied, accepted, granted, refused, revoked
    matter VARCHAR,                     -- of 'unrecorded': what no decision holds
    severity INTEGER,                   -- of 'heaviest': 1 = the mildest
    counts_annulled BOOLEAN NOT NULL,   -- the form's rule for decisions that did not last
    is_own_form BOOLEAN NOT NULL        -- the form that the workspace reports by
);
