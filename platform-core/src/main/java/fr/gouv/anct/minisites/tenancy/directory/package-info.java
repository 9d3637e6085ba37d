/** Owns the tenants in the database and the in-memory directory that resolves every request. */
@NullMarked
package fr.gouv.anct.minisites.tenancy.directory;

import org.jspecify.annotations.NullMarked;
