/** Owns the screen « Fiche de l’espace »: the facts of a site and its history. */
@NullMarked
package fr.gouv.anct.minisites.admin.sheet;

import org.jspecify.annotations.NullMarked;
