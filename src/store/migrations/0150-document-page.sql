-- The files of a communiqué as they were rendered and judged, under the hash of all that they show. `json` and not `jsonb`:
-- they are only ever read back whole.
create table document_page (
  communique text primary key references communique on delete cascade,
  key text not null,
  files json not null
);
