/** Owns the limits on requests: rates by key, and the concurrent work of a tenant. */
@NullMarked
package fr.gouv.anct.minisites.throttling;

import org.jspecify.annotations.NullMarked;
