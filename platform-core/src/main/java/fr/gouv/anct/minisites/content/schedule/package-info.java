/** Owns scheduled publications and withdrawals, in Paris time, each executed exactly once. */
@NullMarked
package fr.gouv.anct.minisites.content.schedule;

import org.jspecify.annotations.NullMarked;
