/** Owns the screens of check findings, and the waivers. */
@NullMarked
package fr.gouv.anct.minisites.admin.report;

import org.jspecify.annotations.NullMarked;
