-- What an editor says of a change; null for a first revision.
alter table revision add column change text check (change in ('cosmetic', 'substantive', 'correction'));

-- Set when a revision has taken over the work on the one before: only then people may work on it.
alter table revision add column aligned_at timestamptz;
update revision set aligned_at = created_at
where exists (select 1 from translation where translation.revision = revision.id);

-- The note of a correction becomes public with the edition of its revision.
alter table note add column revision text references revision;

-- Where each segment comes from. `place` stays the same through revisions, for the memory.
create table segment_descent (
  revision text not null references revision,
  segment text not null,
  kind text not null check (kind in ('unchanged', 'moved', 'edited', 'new')),
  previous text references revision,
  previous_segment text,
  similarity real not null,
  place text not null,
  primary key (revision, segment)
);
create index segment_descent_previous on segment_descent (previous, previous_segment);

-- What a person last translated, where the original has changed since: `target` was made for `source`.
-- `settled` when a person has translated, or agreed to, the text as it stands now.
create table earlier_target (
  revision text not null,
  segment text not null,
  locale text not null,
  source jsonb not null,
  target jsonb not null,
  origin text not null,
  settled boolean not null default false,
  primary key (revision, segment, locale),
  foreign key (revision, segment, locale) references target on delete cascade
);

-- Where a person cut a unit, so that the next revision is cut there too.
create table segmentation_choice (
  communique text not null references communique,
  unit_key text not null,
  boundaries jsonb not null,
  by text not null,
  at timestamptz not null default now(),
  primary key (communique, unit_key)
);
