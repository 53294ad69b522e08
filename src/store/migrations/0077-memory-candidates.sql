-- Near and exact candidates for many segments at once. Of each segment's features the rarest are looked up, until
-- they bring `budget` rows; what they bring is ranked by the bits that signatures share, and the best `most` kept.
create or replace function memory_candidates(
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
    select a.n, f.feature, m.frequency, min(m.frequency) over (partition by a.n) as rarest,
      sum(coalesce(m.frequency, $10)) over (partition by a.n order by coalesce(m.frequency, $10), f.feature) as total
    from asked a
    cross join unnest(a.features) as f(feature)
    left join memory_feature m on m.feature = f.feature
  ), chosen as materialized (
    -- The rarest is looked up whatever it brings. Those without a count may bring nothing, as what an edit made does:
    -- the rarest with one is looked up as well, unless it brings five times the budget.
    select w.n, array_agg(w.feature) filter (
      where w.total <= greatest($9, w.first) or (w.frequency = w.rarest and w.rarest <= 5 * $9)) as features
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
