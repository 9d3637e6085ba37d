-- The planner expects a thousand rows of each site, whatever its statistics have seen. From the average of many small
-- sites it would expect one row, and for a site of 3,000 pages compare each page with each revision: after an import a
-- screen took longer than the 15 seconds of a statement. The most common value alone is kept, because the estimate of
-- any other site is cut at the least common one.
do $$
declare
    content text;
begin
    foreach content in array array[
        'page', 'revision', 'page_check', 'page_use', 'section_use', 'site_use', 'media_use', 'template_use',
        'media', 'media_content', 'media_rendition', 'media_slice', 'media_folder', 'redirect', 'review', 'schedule',
        'check_waiver', 'working_copy', 'preview_link', 'preview_comment', 'contact_message',
        'search_entry', 'search_word', 'quick_search_entry']
    loop
        execute format('alter table %I alter column tenant_id set (n_distinct = -0.001)', content);
        execute format('alter table %I alter column tenant_id set statistics 1', content);
        execute format('analyze %I', content);
    end loop;
end
$$;
