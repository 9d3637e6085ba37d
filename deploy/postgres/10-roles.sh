#!/bin/bash
# Run once by the PostgreSQL image, on an empty data directory: the roles, their passwords, the owner of the database.
# By hand on an existing server, the same statements do.
set -euo pipefail

administrator() {
    psql -v ON_ERROR_STOP=1 --no-psqlrc --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" "$@"
}

administrator --file /minisites/roles.sql

# Quoted by psql, which reads them from the environment: they appear neither in a file nor on a command line.
administrator <<'SQL'
\getenv owner_password MINISITES_OWNER_PASSWORD
\getenv app_password MINISITES_APP_PASSWORD
alter role minisites_owner password :'owner_password';
alter role minisites_app password :'app_password';

-- The owner of the database owns its schema "public" as well (pg_database_owner), and may therefore migrate it.
select current_database() as database \gset
alter database :"database" owner to minisites_owner;
revoke connect, temporary on database :"database" from public;
grant connect on database :"database" to minisites_app;
SQL
