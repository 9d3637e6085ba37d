/** Owns the screens that tell what the checks found, and where a page is let through in spite of it. */
@NullMarked
package fr.gouv.anct.minisites.admin.report;

import org.jspecify.annotations.NullMarked;
