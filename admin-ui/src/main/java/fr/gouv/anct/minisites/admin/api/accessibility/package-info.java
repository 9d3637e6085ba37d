/** Owns what programs do with the accessibility record of a site: its audits, and whom to tell of an obstacle. */
@NullMarked
package fr.gouv.anct.minisites.admin.api.accessibility;

import org.jspecify.annotations.NullMarked;
