-- Who may come in. Nothing here can be used to come in: passwords, sessions, tokens and links are kept as hashes.
create table account (
  id bigint generated always as identity primary key,
  -- Lower case.
  name text not null unique check (name = lower(name) and name <> ''),
  -- Argon2id, in PHC string format; null for those who come through another house's login.
  password text,
  disabled boolean not null default false,
  created_at timestamptz not null,
  created_by text not null
);

-- A role in one locale and one category; null is all of them.
create table account_grant (
  account bigint not null references account on delete cascade,
  role text not null check (role in ('editor', 'translator', 'reviser', 'publisher', 'admin')),
  locale text,
  category text,
  unique nulls not distinct (account, role, locale, category)
);

-- Who another house's login says it is: never its name or address, which may be given to somebody else.
create table account_identity (
  issuer text not null,
  subject text not null,
  account bigint not null references account on delete cascade,
  primary key (issuer, subject)
);

create table session (
  hash text primary key,
  account bigint not null references account on delete cascade,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  idle_until timestamptz not null,
  expires_at timestamptz not null
);
create index session_account on session (account);

create table api_token (
  id bigint generated always as identity primary key,
  account bigint not null references account on delete cascade,
  name text not null,
  hash text not null unique,
  last_four text not null,
  -- What it may do, of what its account may; null is all of that.
  acts text[],
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz
);

-- Guessing, by name and by address, as hashes: names that exist and names that do not are counted alike.
create table login_attempt (
  key text primary key,
  failures integer not null,
  last_at timestamptz not null,
  locked_until timestamptz
);

create table set_up_link (
  hash text primary key,
  expires_at timestamptz not null
);

-- A login through another house that has begun and not ended.
create table login_flow (
  hash text primary key,
  verifier text not null,
  nonce text not null,
  expires_at timestamptz not null
);
