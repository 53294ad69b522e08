-- An objection holds signature and release until somebody settles it.
alter table comment drop constraint comment_kind_check;
alter table comment add constraint comment_kind_check check (kind in ('comment', 'question', 'objection'));
create index comment_objection on comment (revision) where kind = 'objection' and resolved_at is null;
