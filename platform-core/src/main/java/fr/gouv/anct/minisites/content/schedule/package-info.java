/** Owns what is to be published or withdrawn at a moment to come, in the time of Paris, exactly once. */
@NullMarked
package fr.gouv.anct.minisites.content.schedule;

import org.jspecify.annotations.NullMarked;
