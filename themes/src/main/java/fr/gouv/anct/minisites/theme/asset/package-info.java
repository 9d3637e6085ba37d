/** Owns the DSFR's files and composes, for each site, the one stylesheet and the one script that it needs. */
@NullMarked
package fr.gouv.anct.minisites.theme.asset;

import org.jspecify.annotations.NullMarked;
