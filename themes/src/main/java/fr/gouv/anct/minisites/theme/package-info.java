/** Owns the HTML of public pages: the DSFR templates and their renderer. */
@NullMarked
package fr.gouv.anct.minisites.theme;

import org.jspecify.annotations.NullMarked;
