/** Owns the screens where pages and articles are written and arranged. */
@NullMarked
package fr.gouv.anct.minisites.admin.page;

import org.jspecify.annotations.NullMarked;
