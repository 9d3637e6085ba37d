/**
 * Owns the templates that central communications offer to teams: page templates and ready sections, with their
 * versions.
 */
@NullMarked
package fr.gouv.anct.minisites.content.template;

import org.jspecify.annotations.NullMarked;
