/** Owns the screens of a site's accessibility record: its audits, its contact, a preview of its statement. */
@NullMarked
package fr.gouv.anct.minisites.admin.accessibility;

import org.jspecify.annotations.NullMarked;
