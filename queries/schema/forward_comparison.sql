-- What a decision was beside its agency's earlier ones when it was first compared: kept, so that later data change nothing.
-- Only a decision that was corrected itself is compared anew. Natural logarithms of yuan, or of times the base.
CREATE TABLE stored.forward_comparison (
    decision_id VARCHAR NOT NULL,       -- one row each
    content_hash VARCHAR NOT NULL,      -- of what the decision itself records and the comparison rests on
    compared_on DATE NOT NULL,          -- the day of the run that compared it
    priors INTEGER NOT NULL,            -- earlier cases that it was compared with
    first_prior DATE NOT NULL,          -- the earliest and the latest of them
    last_prior DATE NOT NULL,
    low_end DOUBLE NOT NULL,            -- 3rd percentile, median and 97th percentile of their fines
    middle DOUBLE NOT NULL,
    high_end DOUBLE NOT NULL,
    scale DOUBLE NOT NULL,              -- a usual distance
    beyond DOUBLE NOT NULL,             -- usual distances beyond that range; negative inside
    share_beyond DOUBLE NOT NULL,       -- the share of cases that chance alone puts beyond one end
    p DOUBLE NOT NULL                   -- how likely chance makes a departure as large
);
