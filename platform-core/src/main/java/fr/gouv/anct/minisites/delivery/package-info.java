/** Owns the way of a visitor's request: resolution of the tenant, contact forms, redirects, error pages, health. */
@NullMarked
package fr.gouv.anct.minisites.delivery;

import org.jspecify.annotations.NullMarked;
