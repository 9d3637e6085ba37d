/**
 * Owns the conventions of {@code /api/v1}, and its entry points: the caller's account, the sites, the members of a
 * site.
 */
@NullMarked
package fr.gouv.anct.minisites.admin.api;

import org.jspecify.annotations.NullMarked;
