/** Owns what central communications give teams to start from: templates of pages and ready sections, and their versions. */
@NullMarked
package fr.gouv.anct.minisites.content.template;

import org.jspecify.annotations.NullMarked;
