-- What a machine proposed, word for word: people change the target, this stays to be measured against.
create table draft (
  revision text not null,
  segment text not null,
  locale text not null,
  engine text not null,
  content jsonb not null,
  at timestamptz not null default now(),
  primary key (revision, segment, locale),
  foreign key (revision, segment, locale) references target on delete cascade
);
create index draft_at on draft (at);
