-- Reports say since what each release waits for, and for whom; those of before know of approvals alone.
update report set body = jsonb_set(body, '{waiting}', (
  select coalesce(jsonb_agg(one || jsonb_build_object('unsigned', '[]'::jsonb, 'objected', '[]'::jsonb, 'work', (
    select coalesce(jsonb_agg(jsonb_build_object('locale', locale, 'act', 'approve', 'segments', 0, 'who', null, 'waived', false)), '[]')
    from jsonb_array_elements_text(one->'missing') as locale
  ))), '[]') from jsonb_array_elements(body->'waiting') as one
)) where kind = 'nightly' and jsonb_typeof(body->'waiting') = 'array';
