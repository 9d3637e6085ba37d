/** Owns the proposal of a name and an address in a form, by the SIRET that a person has typed there. */
@NullMarked
package fr.gouv.anct.minisites.admin.company;

import org.jspecify.annotations.NullMarked;
