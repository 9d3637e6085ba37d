/** Owns the proof that what is decided gets done: nodes that are killed, a mail server or a database that goes away. */
@NullMarked
package fr.gouv.anct.minisites.resilience;

import org.jspecify.annotations.NullMarked;
