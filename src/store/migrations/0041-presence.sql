-- Who is in which segment: a lease that ends by itself. Nothing is locked by it, so nothing is lost with it.
create unlogged table presence (
  tab text primary key,
  who text not null,
  revision text not null,
  locale text not null,
  segment text not null,
  until timestamptz not null
);
create index presence_translation on presence (revision, locale);
