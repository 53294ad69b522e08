-- The account book: every request to an engine, answered or not, and whether it may have been billed.
create table engine_request (
  id bigint generated always as identity primary key,
  engine text not null,
  at timestamptz not null,
  revision text not null,
  locale text not null,
  texts integer not null,
  characters integer not null,
  outcome text not null,
  maybe_billed boolean not null
);
create index engine_request_engine on engine_request (engine, at);
