-- What belongs to a cell of a form: kinds of penalty, words of an item or wording, the cells that it is the sum of. A kind that two
-- cells of a form count is one that the records do not tell apart (没收违法所得, 没收非法财物): neither of the two can be computed.
CREATE TABLE stored.form_cell_part (
    form VARCHAR NOT NULL,
    form_table VARCHAR NOT NULL,
    cell VARCHAR NOT NULL,
    part_type VARCHAR NOT NULL,         -- kind, word, cell
    part VARCHAR NOT NULL
);
