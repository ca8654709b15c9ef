-- Invented figures, few enough to count by hand.
insert into runs (run_id, started_at, finished_at, outcome, version) values
    ('r1', '2014-01-01 02:15:00', '2014-01-01 02:16:00', 'ok', '1'),
    ('r2', '2014-01-02 02:15:00', '2014-01-02 02:16:00', 'ok', '1');
insert into sources (source_id, kind, url, document_kind, is_active, last_ok_at, failure_count, last_error) values
    ('log', 'feed', 'https://log.example/feed', 'disclosure', true, '2014-01-02 02:15:00', 0, null),
    ('news', 'feed', 'https://news.example/feed', 'news', true, null, 3, 'the server answered 503');
insert into departments values
    ('home-office', 'Home Office', 'ministerial_department', null, null, null, null, null, null),
    ('kent-police', 'Kent Police', 'police_force', null, null, null, null, null, null);
insert into platforms values ('facebook', 'Facebook', 'social_network', null), ('twitter', 'Twitter', 'microblog', null);
insert into sanctions values
    ('dismissal', 'Dismissal', 10, 'x'), ('written_warning', 'Written warning', 4, 'x'), ('disciplinary_action', 'Disciplinary action', 2, 'x');
insert into frontier (entry_id, source_id, url, canonical_url, title, state, attempts, document_id, first_seen_at) values
    ('e1', 'news', 'https://news.example/1', 'https://news.example/1', 'One', 'done', 0, 'd1', '2014-01-01'),
    ('e2', 'news', 'https://news.example/2', 'https://news.example/2', 'Two', 'pending', 1, null, '2014-01-01'),
    ('e3', 'log', 'https://log.example/3', 'https://log.example/3', 'Three', 'done', 0, 'd3', '2014-01-01'),
    ('e4', 'log', 'https://log.example/4', 'https://log.example/4', 'Four', 'dead', 1, null, '2014-01-01');
insert into sightings select entry_id, source_id, '', lower(title), first_seen_at from frontier;
insert into documents values
    ('d1', 'e1', 'https://news.example/1', 'news', 'news', 'https://news.example/1', 'https://news.example/1', '=cmd()', null, 'News', 'en', '2013-02-12', 'text', 'x', null, '1', 'r1', '2014-01-01', true),
    ('d3', 'e3', 'https://log.example/3', 'log', 'disclosure', 'https://log.example/3', 'https://log.example/3', 'Refused', null, null, 'en', '2013-03-01', 'text', 'x', null, '1', 'r2', '2014-01-02', true);
insert into responses values ('d3', 'refused', 's12 s40');
insert into findings (finding_id, document_id, position, department_id, department_name, sanction_id, cases, qualifier, unit, cases_low, cases_high, period_from, period_to, part_of, evidence, evidence_start, evidence_end, rule, confidence, extractor_version, run_id) values
    ('f1', 'd1', 0, 'home-office', 'Home Office', 'disciplinary_action', 20, 'exact', 'people', 20, 20, '2012-01-01', '2012-12-31', null, '+1 Twenty were disciplined.', 0, 10, 'x', 0.9, '1', 'r1'),
    ('f2', 'd1', 1, 'home-office', 'Home Office', 'dismissal', 3, 'exact', 'people', 3, 3, '2012-01-01', '2012-12-31', 'f1', 'Three were dismissed.', 10, 20, 'x', 0.9, '1', 'r1'),
    ('f3', 'd1', 2, 'home-office', 'Home Office', 'dismissal', 1, 'exact', 'people', 1, 1, '2012-01-01', '2012-12-31', 'f2', 'One of the three …', 20, 30, 'x', 0.9, '1', 'r1'),
    ('f4', 'd1', 3, 'kent-police', 'Kent Police', 'dismissal', 5, 'fewer_than', 'people', 1, 4, null, null, null, 'Fewer than five …', 30, 40, 'x', 0.8, '1', 'r1'),
    ('f5', 'd3', 0, null, null, 'written_warning', 9, 'exact', 'people', 9, 9, null, null, null, 'Nine in all.', 0, 5, 'x', 0.7, '1', 'r2'),
    ('f6', 'd1', 4, 'home-office', 'Home Office', 'written_warning', 6, 'exact', 'people', 6, 6, null, null, null, 'Six were warned.', 40, 50, 'x', 0.9, '1', 'r1');
insert into finding_platforms values ('f1', 'd1', 'facebook'), ('f1', 'd1', 'twitter'), ('f4', 'd1', 'facebook'), ('f6', 'd1', 'twitter');
insert into incidents
select finding_id, department_id, department_name, sanction_id, cases, qualifier, unit, cases_low, cases_high, null, period_from, period_to,
    (select published_on from documents where documents.document_id = findings.document_id), document_id, 1, part_of
from findings;
insert into incident_findings select finding_id, finding_id, document_id from findings;
