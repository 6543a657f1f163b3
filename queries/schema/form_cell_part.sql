-- What belongs to a cell of a form: kinds of penalty, words of an item or wording, the cells that it is the sum of.
CREATE TABLE stored.form_cell_part (
    form VARCHAR NOT NULL,
    form_table VARCHAR NOT NULL,
    cell VARCHAR NOT NULL,
    part_type VARCHAR NOT NULL,         -- kind, word, cell
    part VARCHAR NOT NULL
);
