/** Owns the access to public services outside the platform: their client, the jobs that fetch from them, and their state. */
@NullMarked
package fr.gouv.anct.minisites.outside;

import org.jspecify.annotations.NullMarked;
