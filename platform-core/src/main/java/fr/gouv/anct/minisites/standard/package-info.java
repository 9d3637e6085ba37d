/** Owns what all sites share: the entities that publish them, the standard texts of their legal pages, the hosts of embeds. */
@NullMarked
package fr.gouv.anct.minisites.standard;

import org.jspecify.annotations.NullMarked;
