-- A million units below a gigabyte: features of 24 bits in a row of bytes, signatures of 128 bits, `exact` of 32, fingerprints of 64.
-- `memory_index_version` tells a process that starts that everything is to be indexed again (`reindexMemory`).
-- The first 64 of the 128 bits that there were of the same hash.
alter table memory_unit alter column fingerprint type bigint
  using ('x' || left(replace(fingerprint::text, '-', ''), 16))::bit(64)::bigint;
drop function memory_candidates;
drop function memory_concordance;
alter table memory_variant rename to memory_variant_before;

create table memory_variant (
  unit bigint not null references memory_unit on delete cascade,
  shape bigint not null,
  exact int not null,
  words smallint not null,
  -- False once the unit is superseded.
  offered boolean not null default true,
  locale text not null,
  -- Every locale of the unit between spaces (' ar en fr '), so that a search need not look for its partner.
  locales text not null,
  plain text not null,
  signature bit(128) not null,
  -- Three bytes each, read by `memory_features`.
  features bytea not null,
  -- Null when the content is its plain text.
  content jsonb,
  -- Null when it was seen nowhere.
  contexts bigint[]
);
insert into memory_variant (unit, shape, exact, words, offered, locale, locales, plain, signature, features, content, contexts)
select unit, shape, 0, words, offered, locale, locales, plain, repeat('0', 128)::bit(128), '', content,
  nullif(contexts, '{}')
from memory_variant_before order by unit, locale;
drop table memory_variant_before;
alter table memory_variant add primary key (unit, locale);
create index memory_variant_shape on memory_variant (shape) where offered;

create function memory_features(packed bytea) returns int[]
language sql immutable strict parallel safe
as $$
  select coalesce(array_agg(
    (get_byte(packed, at) << 16) | (get_byte(packed, at + 1) << 8) | get_byte(packed, at + 2)), '{}')
  from generate_series(0, length(packed) - 3, 3) as at
$$;
-- A short pending list keeps reading fast.
create index memory_variant_features on memory_variant using gin (memory_features(features))
  with (gin_pending_list_limit = 512) where offered;

-- One row: how the variants are indexed, see `indexVersion`.
create table memory_index_version (
  alone boolean primary key default true check (alone),
  version int not null
);
insert into memory_index_version (version) values (0);

-- Near and exact candidates for many segments at once. Of each segment's features the rarest are looked up, until
-- they bring `budget` rows; what they bring is ranked by the bits that signatures share, and the best `most` kept.
create function memory_candidates(
  source_locale text, target_locale text,
  features text[], signatures text[], words int[], shapes bigint[], exacts int[],
  similarity float8, budget int, unknown int, most int
) returns table (segment int, unit bigint)
language sql stable rows 50
set jit = off
set enable_seqscan = off
set plan_cache_mode = force_custom_plan
as $$
  with asked as materialized (
    select a.n::int as n, a.features::int[] as features, a.signature::bit(128) as signature, a.words, a.shape, a.exact
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
    where v.offered and v.locale = $1
      and memory_features(v.features) operator(pg_catalog.&&) c.features
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
    and memory_features(v.features) operator(pg_catalog.&&) $3
    and memory_features(v.features) operator(pg_catalog.&&) $4
    and memory_features(v.features) operator(pg_catalog.&&) $5
    and memory_features(v.features) operator(pg_catalog.&&) $6
    and memory_features(v.features) operator(pg_catalog.&&) $7
    and memory_features(v.features) operator(pg_catalog.&&) $8
  limit $9
$$;
