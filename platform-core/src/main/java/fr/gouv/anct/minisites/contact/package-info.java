/** Owns what visitors write to a team: the tokens of its forms, the sealed messages, and how long they are kept. */
@NullMarked
package fr.gouv.anct.minisites.contact;

import org.jspecify.annotations.NullMarked;
