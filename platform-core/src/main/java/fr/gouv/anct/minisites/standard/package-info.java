/**
 * Owns the standards common to all sites: publishing entities, standard texts of the legal pages, and hosts of embeds.
 */
@NullMarked
package fr.gouv.anct.minisites.standard;

import org.jspecify.annotations.NullMarked;
