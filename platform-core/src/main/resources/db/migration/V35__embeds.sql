-- A host that pages may frame, or may no longer, is in the headers of the pages that frame it.
create trigger bump_touched_sites after insert or delete on embed_host
    for each row execute function bump_touched_sites();
