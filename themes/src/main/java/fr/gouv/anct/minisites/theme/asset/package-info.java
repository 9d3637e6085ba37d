/** Owns the DSFR's assets and builds, for each site, its one stylesheet and its one script. */
@NullMarked
package fr.gouv.anct.minisites.theme.asset;

import org.jspecify.annotations.NullMarked;
