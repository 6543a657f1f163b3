-- MinHash: of each of 48 hashes the least over the shingles. Two texts agree in one of them with a probability equal to
-- their Jaccard likeness (Broder 1997).
SELECT
    n,
    item_epoch_id,
    list_transform(range(48), lambda seed: list_min(list_transform(shingles, lambda one: hash(one, seed)))) AS least_hashes
FROM kept_text
