/** Owns messages from visitors to a team: the tokens of the forms, the encrypted messages, and their retention. */
@NullMarked
package fr.gouv.anct.minisites.contact;

import org.jspecify.annotations.NullMarked;
