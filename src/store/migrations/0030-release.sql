-- Which locales of a revision may be missing when the others go, by whose word and why.
create table waiver (
  revision text not null references revision,
  locale text not null,
  reason text not null,
  by text not null,
  at timestamptz not null,
  primary key (revision, locale)
);

-- The people whose signature a release needs beside those its front matter names, and the signatures given.
create table signatory (
  communique text not null references communique,
  name text not null,
  primary key (communique, name)
);
create table signoff (
  revision text not null references revision,
  name text not null,
  at timestamptz not null,
  primary key (revision, name)
);

-- What went out: each state of the site that readers saw, by the name of its release.
create table release (
  id bigint generated always as identity primary key,
  name text not null,
  revision text references revision,
  by text not null,
  at timestamptz not null
);

-- A version withdrawn for cause, and those before it, can be read nowhere.
alter table edition add column sealed boolean not null default false;

-- What a pure rendering gave, under the hash of all it was given.
create table rendering (
  key text primary key,
  body jsonb not null,
  at timestamptz not null default now()
);

-- How far each outlet (bucket, webhook) has brought a release or an edition.
create table receipt (
  outlet text not null,
  subject text not null,
  detail jsonb not null default '{}',
  at timestamptz not null,
  primary key (outlet, subject)
);
