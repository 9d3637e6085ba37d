/** Owns the screens of what teams start from: templates of pages and ready sections, kept by central communications. */
@NullMarked
package fr.gouv.anct.minisites.admin.template;

import org.jspecify.annotations.NullMarked;
