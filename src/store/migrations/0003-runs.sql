-- The ledger: it decides what has run. The queue only reminds.
create table run (
  id bigint generated always as identity primary key,
  pipeline text not null,
  key text not null,
  input_hash text not null,
  state text not null default 'ready' check (state in ('ready', 'sent', 'done', 'blocked')),
  generation integer not null default 1,
  attempts integer not null default 0,
  not_before timestamptz not null default now(),
  lease_until timestamptz,
  worker text,
  error_code text,
  error_detail jsonb,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  done_at timestamptz,
  unique (pipeline, key, input_hash)
);
create index run_open on run (not_before) where state in ('ready', 'sent');
create index run_key on run (key);

create table stage_done (
  run bigint not null references run on delete cascade,
  stage text not null,
  at timestamptz not null default now(),
  milliseconds integer not null,
  primary key (run, stage)
);

-- Who did what, when. Written in the transaction of the act.
create table event (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  who text not null,
  act text not null,
  communique text,
  revision text,
  locale text,
  segment text,
  detail jsonb not null default '{}'
);
create index event_communique on event (communique, id);
create index event_segment on event (revision, segment, locale, id) where segment is not null;

-- What an engine answered, kept before it is used, so that nothing is paid twice.
create table engine_cache (
  key text primary key,
  answer text not null,
  at timestamptz not null default now()
);
