-- Whether figures, dates or references of the segment were put into the match's target.
alter table match add column carried boolean not null default false;
