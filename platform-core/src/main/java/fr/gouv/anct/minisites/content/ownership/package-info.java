/** Owns the owner and the review date of each page, and the date of an article. */
@NullMarked
package fr.gouv.anct.minisites.content.ownership;

import org.jspecify.annotations.NullMarked;
