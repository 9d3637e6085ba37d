/**
 * Owns the format of messages (elision, plurals, quotations) for every bundle, and the Unicode normalization of texts.
 */
@NullMarked
package fr.gouv.anct.minisites.wording;

import org.jspecify.annotations.NullMarked;
