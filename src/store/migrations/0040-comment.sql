-- What people say about a segment. A question is for the author: every language's team sees it.
create table comment (
  id bigint generated always as identity primary key,
  communique text not null references communique,
  revision text not null,
  segment text not null,
  locale text not null,
  kind text not null check (kind in ('comment', 'question')),
  text text not null,
  by text not null,
  at timestamptz not null default now(),
  resolved_by text,
  resolved_at timestamptz,
  foreign key (revision, segment) references segment on delete cascade,
  check ((resolved_by is null) = (resolved_at is null))
);
create index comment_communique on comment (communique, id);
