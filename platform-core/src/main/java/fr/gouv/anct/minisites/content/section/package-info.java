/** Owns the shared sections of a site and their usages in pages. */
@NullMarked
package fr.gouv.anct.minisites.content.section;

import org.jspecify.annotations.NullMarked;
