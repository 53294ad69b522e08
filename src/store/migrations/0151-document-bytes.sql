-- The files of a communiqué are kept as bytes, one after another and deflated by who rendered them: `files` says in order what
-- each is, with its size. What was kept before is rendered anew.
truncate document_page;
alter table document_page add column bytes bytea not null;
alter table document_page alter column bytes set storage external;
