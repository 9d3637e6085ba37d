/** Owns the PostgreSQL of the tests, and the access of a superuser to it. */
@NullMarked
package fr.gouv.anct.minisites.database.testing;

import org.jspecify.annotations.NullMarked;
