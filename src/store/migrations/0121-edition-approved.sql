-- A draft names the approval that it was made for, by hash: it goes out under that one alone.
alter table edition add column approved text;
update edition set approved = approval.hash from approval
where approval.revision = edition.revision and approval.locale = edition.locale and edition.state = 'draft';
