/** Owns the screens of the messages that visitors send to a team. */
@NullMarked
package fr.gouv.anct.minisites.admin.message;

import org.jspecify.annotations.NullMarked;
