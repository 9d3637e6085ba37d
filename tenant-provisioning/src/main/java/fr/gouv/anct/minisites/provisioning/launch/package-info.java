/** Owns the launch of a site to the public, and its undoing within the hour. */
@NullMarked
package fr.gouv.anct.minisites.provisioning.launch;

import org.jspecify.annotations.NullMarked;
