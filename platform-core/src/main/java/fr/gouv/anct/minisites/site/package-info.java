/** Owns what a tenant says of itself: identity, appearance, legal facts, accessibility record, notice. */
@NullMarked
package fr.gouv.anct.minisites.site;

import org.jspecify.annotations.NullMarked;
