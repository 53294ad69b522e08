-- The work and its revisions. Ids are readable: c00001, c00001r1, segment u3s2.
create sequence communique_number;

create table communique (
  id text primary key default 'c' || lpad(nextval('communique_number')::text, 5, '0'),
  reference text not null unique,
  source text not null,
  category text not null,
  confidentiality text not null check (confidentiality in ('public', 'embargoed', 'restricted')),
  policy text not null check (policy in ('together', 'as-ready')),
  embargo timestamptz,
  created_by text not null,
  created_at timestamptz not null default now()
);

create table revision (
  id text primary key,
  communique text not null references communique,
  number integer not null,
  format text not null check (format in ('markdown', 'text')),
  text text not null,
  hash text not null,
  title text not null default '',
  fields jsonb not null default '{}',
  skeleton jsonb,
  created_by text not null,
  created_at timestamptz not null default now(),
  unique (communique, number)
);

create table unit (
  revision text not null references revision,
  id text not null,
  ordinal integer not null,
  kind text not null,
  depth integer not null,
  name text not null,
  content jsonb not null,
  primary key (revision, id)
);

create table segment (
  revision text not null references revision,
  id text not null,
  ordinal integer not null,
  unit text not null,
  source jsonb not null,
  space text not null,
  primary key (revision, id),
  foreign key (revision, unit) references unit
);

-- One revision in one locale; `drafted_at` is set when the drafts are there for people.
create table translation (
  revision text not null references revision,
  locale text not null,
  drafted_at timestamptz,
  primary key (revision, locale)
);

create table target (
  revision text not null,
  segment text not null,
  locale text not null,
  state text not null default 'initial' check (state in ('initial', 'translated', 'reviewed', 'final')),
  content jsonb,
  origin jsonb,
  by text,
  reviewed_by text,
  -- Why a machine gave no draft: a code of src/errors.ts.
  reason text,
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  primary key (revision, segment, locale),
  foreign key (revision, segment) references segment on delete cascade,
  foreign key (revision, locale) references translation,
  check (state = 'initial' or (content is not null and origin is not null and by is not null)),
  check (state not in ('reviewed', 'final') or reviewed_by is not null)
);

create table match (
  revision text not null,
  segment text not null,
  locale text not null,
  rank integer not null,
  type text not null,
  similarity real not null,
  source jsonb not null,
  target jsonb not null,
  origin text not null,
  primary key (revision, segment, locale, rank),
  foreign key (revision, segment, locale) references target on delete cascade
);

create table found_term (
  revision text not null,
  segment text not null,
  locale text not null,
  terms jsonb not null,
  primary key (revision, segment, locale),
  foreign key (revision, segment, locale) references target on delete cascade
);

create table issue (
  revision text not null,
  segment text not null,
  locale text not null,
  ordinal integer not null,
  type text not null,
  rule text not null,
  severity text not null,
  start_at integer not null,
  end_at integer not null,
  detail jsonb not null,
  primary key (revision, segment, locale, ordinal),
  foreign key (revision, segment, locale) references target on delete cascade
);

-- A publisher's word for one locale, bound to the text that was approved.
create table approval (
  revision text not null references revision,
  locale text not null,
  hash text not null,
  by text not null,
  at timestamptz not null default now(),
  primary key (revision, locale)
);
