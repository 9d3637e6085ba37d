/** Owns the creation of a site from an approved request, step by step, resumed after a crash of any node. */
@NullMarked
package fr.gouv.anct.minisites.provisioning.creation;

import org.jspecify.annotations.NullMarked;
