-- The directory of sites and its forms hold the terms in the memory of each node, and read them again after a change of
-- sites: a term that is added must reach them too.
set local lock_timeout = '10s';
create trigger bump_all_sites after insert on vocabulary_term
    for each row execute function bump_touched_sites();
