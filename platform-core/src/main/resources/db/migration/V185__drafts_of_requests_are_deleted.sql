-- A request that was never sent is its author's alone, who can delete it. What was sent stays, with what was decided.
grant delete on site_request to minisites_app;
create policy unsent on site_request as restrictive for delete to minisites_app
    using (sent_at is null and state in ('draft', 'withdrawn'));
