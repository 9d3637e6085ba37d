/** Owns the making of a site from an approved request, step by step, whatever stops in between. */
@NullMarked
package fr.gouv.anct.minisites.provisioning.creation;

import org.jspecify.annotations.NullMarked;
