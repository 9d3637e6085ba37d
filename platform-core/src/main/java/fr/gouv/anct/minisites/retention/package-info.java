/** Owns the table of retention periods of personal data. */
@NullMarked
package fr.gouv.anct.minisites.retention;

import org.jspecify.annotations.NullMarked;
