-- The termbase: a concept, and what it is called in each locale, and when.
create table concept (
  id text primary key,
  category text not null default '',
  definition text not null default '',
  origin text not null default '',
  changed_at timestamptz not null default now()
);

create table term (
  concept text not null references concept on delete cascade,
  ordinal integer not null,
  locale text not null,
  text text not null,
  status text not null check (status in ('preferred', 'admitted', 'deprecated')),
  valid_from date,
  valid_to date,
  primary key (concept, ordinal),
  check (valid_from <= valid_to)
);
create index term_text on term (locale, lower(text));

-- One row, raised at every change, so that whoever keeps an index of the termbase knows when it is old.
create table termbase (
  alone boolean primary key default true check (alone),
  version bigint not null
);
insert into termbase (version) values (0);
