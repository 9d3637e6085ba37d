/** Owns the settings of a tenant's site: identity, appearance, legal facts, accessibility record, notice banner. */
@NullMarked
package fr.gouv.anct.minisites.site;

import org.jspecify.annotations.NullMarked;
