/** Owns the opening of a site to the public, and its taking back within the hour. */
@NullMarked
package fr.gouv.anct.minisites.provisioning.launch;

import org.jspecify.annotations.NullMarked;
