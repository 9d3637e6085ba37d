/** Owns how programs call {@code /api/v1}, and the first they read there: who they are, the sites, the people of a site. */
@NullMarked
package fr.gouv.anct.minisites.admin.api;

import org.jspecify.annotations.NullMarked;
