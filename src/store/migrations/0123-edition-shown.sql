-- The front matter that an edition's page shows (place, signatory …), in the edition's own language; null for editions
-- written before, whose pages show that of the original.
alter table edition add column shown jsonb;
