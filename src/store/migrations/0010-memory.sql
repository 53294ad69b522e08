-- The translation memory: a unit holds the same content in two locales or more, a variant is one of them.
create table memory_unit (
  id bigint generated always as identity primary key,
  -- First 128 bits of the SHA-256 of its variants: the same equivalents are kept once.
  fingerprint uuid not null,
  origin text not null,
  communique text,
  place text not null default '',
  authoritative text,
  created_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by text
);
create unique index memory_unit_fingerprint on memory_unit (fingerprint) where superseded_at is null;
create index memory_unit_place on memory_unit (communique, place) where communique is not null;

create table memory_variant (
  unit bigint not null references memory_unit on delete cascade,
  locale text not null,
  -- Every locale of the unit between spaces (' ar en fr '), so that a search need not look for its partner.
  locales text not null,
  plain text not null,
  -- Null when the content is its plain text.
  content jsonb,
  exact bigint not null,
  shape bigint not null,
  contexts bigint[] not null default '{}',
  words smallint not null,
  signature bit(256) not null,
  features int[] not null,
  -- False once the unit is superseded.
  offered boolean not null default true,
  primary key (unit, locale)
);
create index memory_variant_shape on memory_variant (shape) where offered;
-- Hashes are salted with the locale, so one index serves all. A short pending list keeps reading fast.
create index memory_variant_features on memory_variant using gin (features)
  with (gin_pending_list_limit = 512) where offered;

-- Features that many variants have, about; one that is not here has few.
create table memory_feature (
  feature int primary key,
  frequency int not null
);
-- One row: the last unit when the frequencies were counted.
create table memory_counted (
  alone boolean primary key default true check (alone),
  unit bigint not null
);
insert into memory_counted (unit) values (0);

-- Near and exact candidates for many segments at once. Of each segment's features the rarest are looked up, until
-- they bring `budget` rows; what they bring is ranked by the bits that signatures share, and the best `most` kept.
create function memory_candidates(
  source_locale text, target_locale text,
  features text[], signatures text[], words int[], shapes bigint[], exacts bigint[],
  similarity float8, budget int, unknown int, most int
) returns table (segment int, unit bigint)
language sql stable rows 50
set jit = off
set enable_seqscan = off
set plan_cache_mode = force_custom_plan
as $$
  with asked as materialized (
    select a.n::int as n, a.features::int[] as features, a.signature::bit(256) as signature, a.words, a.shape, a.exact
    from unnest($3, $4, $5, $6, $7) with ordinality as a(features, signature, words, shape, exact, n)
  ), weighed as (
    select a.n, f.feature,
      sum(coalesce(m.frequency, $10)) over (partition by a.n order by coalesce(m.frequency, $10), f.feature) as total
    from asked a
    cross join unnest(a.features) as f(feature)
    left join memory_feature m on m.feature = f.feature
  ), chosen as materialized (
    -- The rarest is looked up whatever it brings.
    select w.n, array_agg(w.feature) filter (where w.total <= greatest($9, w.first)) as features
    from (select *, min(total) over (partition by n) as first from weighed) w
    group by w.n
  )
  select a.n, near.unit from asked a join chosen c on c.n = a.n
  cross join lateral (
    select v.unit from memory_variant v
    where v.offered and v.locale = $1 and v.features operator(pg_catalog.&&) c.features
      and v.words between ceil($8 * a.words) and floor(a.words / $8)
      and strpos(v.locales, ' ' || $2 || ' ') > 0
    order by bit_count(v.signature & a.signature)::float8 / greatest(v.words, a.words) desc, v.unit desc
    limit $11
  ) near
  union
  select a.n, same.unit from asked a
  cross join lateral (
    select v.unit from memory_variant v
    where v.offered and v.locale = $1 and v.shape = a.shape and strpos(v.locales, ' ' || $2 || ' ') > 0
    order by v.exact = a.exact desc, v.unit desc
    limit $11
  ) same
$$;

-- Variants that hold one feature of each of six groups; a search of fewer words repeats its last group.
create function memory_concordance(
  source_locale text, target_locale text, g1 int[], g2 int[], g3 int[], g4 int[], g5 int[], g6 int[], most int
) returns table (unit bigint)
language sql stable rows 50
set jit = off
set enable_seqscan = off
set plan_cache_mode = force_custom_plan
as $$
  select v.unit from memory_variant v
  where v.offered and v.locale = $1 and strpos(v.locales, ' ' || $2 || ' ') > 0
    and v.features operator(pg_catalog.&&) $3 and v.features operator(pg_catalog.&&) $4
    and v.features operator(pg_catalog.&&) $5 and v.features operator(pg_catalog.&&) $6
    and v.features operator(pg_catalog.&&) $7 and v.features operator(pg_catalog.&&) $8
  limit $9
$$;
