-- A signature stands for the versions approved when it was given: the hash of each, by locale.
alter table signoff add column covers jsonb not null default '{}';
update signoff set covers = coalesce((select jsonb_object_agg(locale, hash) from approval
  where approval.revision = signoff.revision), '{}');
