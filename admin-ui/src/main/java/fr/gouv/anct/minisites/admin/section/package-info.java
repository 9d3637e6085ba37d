/** Owns the screens of the sections that the pages of a site share. */
@NullMarked
package fr.gouv.anct.minisites.admin.section;

import org.jspecify.annotations.NullMarked;
