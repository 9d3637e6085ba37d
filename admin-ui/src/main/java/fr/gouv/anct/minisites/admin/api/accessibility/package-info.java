/** Owns the API of the accessibility record of a site: its audits, and the contact for reporting obstacles. */
@NullMarked
package fr.gouv.anct.minisites.admin.api.accessibility;

import org.jspecify.annotations.NullMarked;
