-- An edition's text as its page shows it, under the hash of all that it depends on: setting it takes longest.
create table edition_body (
  edition bigint primary key references edition on delete cascade,
  key text not null,
  html text not null,
  description text not null
);
