/** Owns what the page of a territory shows of the platform's content, group by group. */
@NullMarked
package fr.gouv.anct.minisites.territorycontent;

import org.jspecify.annotations.NullMarked;
