-- The form that a working copy was last kept from. Another one of the same person, in another tab, that has not shown what is
-- kept does not take its place.
alter table working_copy add column form uuid;
