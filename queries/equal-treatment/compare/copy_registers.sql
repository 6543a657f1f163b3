-- What is known of agencies, benchmarks and ranges, from the workspace's database (attached as `past`) into the one in memory.
INSERT INTO stored.agency BY NAME SELECT * FROM past.stored.agency;
INSERT INTO stored.agency_alias BY NAME SELECT * FROM past.stored.agency_alias;
INSERT INTO stored.benchmark BY NAME SELECT * FROM past.stored.benchmark;
INSERT INTO stored.tier BY NAME SELECT * FROM past.stored.tier;
INSERT INTO stored.statutory_range BY NAME SELECT * FROM past.stored.statutory_range;
