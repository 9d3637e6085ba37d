/** Owns the look-up of the legal facts of an establishment by its SIRET, at Recherche d'entreprises. */
@NullMarked
package fr.gouv.anct.minisites.company;

import org.jspecify.annotations.NullMarked;
