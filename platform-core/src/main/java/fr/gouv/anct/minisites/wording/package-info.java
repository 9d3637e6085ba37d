/**
 * Owns the format of messages, elision before a value and plural after a number, for every message bundle, and the Unicode
 * normalization of texts.
 */
@NullMarked
package fr.gouv.anct.minisites.wording;

import org.jspecify.annotations.NullMarked;
