-- Addresses of the configuration whose account has received the role of administrator, so that none receives it twice: an
-- erased account leaves no address to compare, and a second provider is a first sign-in again. A digest under a key that is
-- outside the database, without day or account: the table tells neither addresses nor people. erase_account leaves it, because
-- it is what prevents the role from coming back after an erasure (ADR 137).
create table granted_administrator (
    email_digest bytea primary key check (length(email_digest) = 32)
);
alter table granted_administrator enable row level security;
alter table granted_administrator force row level security;
create policy sign_in on granted_administrator to minisites_app using (true);
create policy owner on granted_administrator to minisites_owner using (true);
grant select, insert on granted_administrator to minisites_app;
