/** Owns the sheet of a site: what is known of it from its request to its end, and what happened to it. */
@NullMarked
package fr.gouv.anct.minisites.provisioning.sheet;

import org.jspecify.annotations.NullMarked;
