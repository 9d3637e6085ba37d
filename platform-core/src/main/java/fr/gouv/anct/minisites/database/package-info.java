/**
 * Owns the connection to PostgreSQL: the tenant bound to each transaction, migrations, notifications, the embedded
 * server.
 */
@NullMarked
package fr.gouv.anct.minisites.database;

import org.jspecify.annotations.NullMarked;
