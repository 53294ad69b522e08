-- Who works: one row a process, renewed by it. What a crash takes away tells only of processes that begin again.
create unlogged table worker (
  id text primary key,
  names text[] not null,
  host text not null,
  pid integer not null,
  started_at timestamptz not null default now(),
  seen_at timestamptz not null default now()
);

-- The log of acts is searched by day.
create index event_at on event (at);
