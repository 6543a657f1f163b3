-- The articles that a decision cites, one row an article, split from legal_basis.
CREATE TABLE stored.decision_basis (
    decision_id VARCHAR NOT NULL,
    instrument VARCHAR NOT NULL,        -- title without 《》 and without 中华人民共和国
    article VARCHAR NOT NULL,           -- 第四十六条
    provisions VARCHAR                  -- its paragraphs and items as cited, 第一款第二项|第三款; NULL = the article whole
);
