-- Who does what until when: an act on a communiqué in a locale. Without an account it is free to take.
create table assignment (
  communique text not null references communique,
  locale text not null,
  act text not null check (act in ('translate', 'review', 'approve')),
  account text references account (name),
  deadline timestamptz,
  by text not null,
  at timestamptz not null,
  version integer not null default 0,
  primary key (communique, locale, act)
);
create index assignment_deadline on assignment (deadline) where account is not null and deadline is not null;

-- Where somebody is written to, in which language, and whether at all.
create table account_contact (
  account text primary key references account (name),
  email text check (email <> ''),
  mailed boolean not null default true,
  language text not null default 'fr'
);

-- What somebody is told. `key` names the news, so that nobody is told twice. No text of a communiqué stands here.
create table notification (
  id bigint generated always as identity primary key,
  account text not null references account (name),
  key text not null,
  kind text not null check (kind in ('assigned', 'handed-back', 'question', 'answer', 'reopened', 'deadline',
    'blocked', 'signature', 'objection')),
  communique text not null references communique,
  locale text,
  segment text,
  by text not null,
  detail jsonb not null default '{}',
  at timestamptz not null default now(),
  read_at timestamptz,
  mailed_at timestamptz,
  unique (account, key)
);
create index notification_account on notification (account, id desc);
create index notification_unread on notification (account) where read_at is null;
