-- Images of originals, once each by the SHA-256 of their bytes, and which revisions show them.
create table image (
  name text primary key,
  type text not null check (type in ('image/png', 'image/jpeg', 'image/gif', 'image/webp')),
  width integer not null,
  height integer not null,
  bytes bytea not null
);
alter table image alter column bytes set storage external;

create table revision_image (
  revision text not null references revision,
  image text not null references image,
  primary key (revision, image)
);
create index revision_image_image on revision_image (image);
