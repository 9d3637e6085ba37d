/** Owns the end of a site: its last day, and the requests of its owners to put it off. */
@NullMarked
package fr.gouv.anct.minisites.provisioning.end;

import org.jspecify.annotations.NullMarked;
