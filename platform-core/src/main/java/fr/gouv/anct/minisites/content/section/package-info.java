/** Owns the sections that the pages of a site share: which there are, and where each is shown. */
@NullMarked
package fr.gouv.anct.minisites.content.section;

import org.jspecify.annotations.NullMarked;
