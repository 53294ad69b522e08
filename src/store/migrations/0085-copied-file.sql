-- What a mirror of the site holds: a row is written before a file is sent or removed, and its hash when that is done.
-- No hash: nobody knows what stands there.
create table copied_file (
  mirror text not null,
  path text not null,
  sha256 text,
  primary key (mirror, path)
);
