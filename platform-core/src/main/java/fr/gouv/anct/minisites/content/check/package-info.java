/** Owns the rules that pages are checked against, and what they find. */
@NullMarked
package fr.gouv.anct.minisites.content.check;

import org.jspecify.annotations.NullMarked;
