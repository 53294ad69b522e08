create table edition (
  id bigint generated always as identity primary key,
  communique text not null references communique,
  revision text not null references revision,
  locale text not null,
  state text not null default 'draft' check (state in ('draft', 'published', 'superseded', 'withdrawn')),
  title text not null,
  text text not null,
  hash text not null,
  published_at timestamptz,
  unique (revision, locale)
);

-- At most one published edition of a communiqué in a locale.
create unique index edition_published on edition (communique, locale) where state = 'published';

create table publication (
  edition bigint not null references edition,
  channel text not null,
  address text not null,
  at timestamptz not null,
  primary key (edition, channel)
);

-- Public notes: corrections and withdrawals, in the words of each locale.
create table note (
  id bigint generated always as identity primary key,
  communique text not null references communique,
  locale text not null,
  kind text not null check (kind in ('correction', 'withdrawal')),
  text text not null,
  by text not null,
  at timestamptz not null
);

create table report (
  id bigint generated always as identity primary key,
  kind text not null,
  key text not null,
  at timestamptz not null,
  body jsonb not null,
  unique (kind, key)
);
