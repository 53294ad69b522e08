-- The smallest hashes of a text's runs of three words: texts that share many are near each other.
create table sketch (
  revision text primary key references revision,
  hashes int[] not null
);
create index sketch_hashes on sketch using gin (hashes);
