-- How each unit of an edition came to be, one hexadecimal digit a unit in document order (src/render/provenance.ts).
-- Nothing: the original, or an edition from before this was kept.
alter table edition add column provenance text;
