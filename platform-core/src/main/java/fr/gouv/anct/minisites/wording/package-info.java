/** Owns the format of messages: elision before a value, plural after a number, for every message bundle. */
@NullMarked
package fr.gouv.anct.minisites.wording;

import org.jspecify.annotations.NullMarked;
