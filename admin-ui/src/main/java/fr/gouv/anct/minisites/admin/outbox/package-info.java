/** Owns the screens of the letters that the platform sends. */
@NullMarked
package fr.gouv.anct.minisites.admin.outbox;

import org.jspecify.annotations.NullMarked;
