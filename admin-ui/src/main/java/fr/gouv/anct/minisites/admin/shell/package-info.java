/** Owns what all pages of the back office share: their dress, their words, their error pages. */
@NullMarked
package fr.gouv.anct.minisites.admin.shell;

import org.jspecify.annotations.NullMarked;
