-- Raised at every change of what an account may, so that two people do not undo each other unseen.
alter table account add column version integer not null default 1;

-- Sessions can be shown to their owner and ended one by one. `agent` is what the browser said of itself.
alter table session add column id bigint generated always as identity unique;
alter table session add column agent text not null default '';

-- A link with which somebody chooses a password of their own, once; a new one takes the place of the one before.
create table account_link (
  account bigint primary key references account on delete cascade,
  hash text not null unique,
  expires_at timestamptz not null
);
