/** Owns the screens of what all sites share: entities, standard texts, hosts of embeds, and which sites a change reaches. */
@NullMarked
package fr.gouv.anct.minisites.admin.standard;

import org.jspecify.annotations.NullMarked;
