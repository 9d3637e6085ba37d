/** Owns what waits for an account, in all its sites and on the platform: read from the tables of each concept. */
@NullMarked
package fr.gouv.anct.minisites.provisioning.waiting;

import org.jspecify.annotations.NullMarked;
