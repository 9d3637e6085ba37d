/** Owns what a team works on: the newest revision of each page, saved without losing anybody's. */
@NullMarked
package fr.gouv.anct.minisites.content.draft;

import org.jspecify.annotations.NullMarked;
