/** Owns the screens of a site's accessibility record: its audits, its contact, its statement as it will read. */
@NullMarked
package fr.gouv.anct.minisites.admin.accessibility;

import org.jspecify.annotations.NullMarked;
