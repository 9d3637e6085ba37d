/** Owns the tenants, their addresses, and the resolution of a request to one of them. */
@NullMarked
package fr.gouv.anct.minisites.tenancy;

import org.jspecify.annotations.NullMarked;
