/** Owns the drafts of a team: the newest revision of each page, saved without overwriting another user's. */
@NullMarked
package fr.gouv.anct.minisites.content.draft;

import org.jspecify.annotations.NullMarked;
