/** Owns the HTML of the visitor's pages: the DSFR templates and the renderer that fills them. */
@NullMarked
package fr.gouv.anct.minisites.theme;

import org.jspecify.annotations.NullMarked;
