/** Owns the screen of a page's ownership: its owner, and its review date. */
@NullMarked
package fr.gouv.anct.minisites.admin.ownership;

import org.jspecify.annotations.NullMarked;
