/** Owns the content of pages as texts, valid or not: its conversion from JSON and to revisions. */
@NullMarked
package fr.gouv.anct.minisites.admin.content;

import org.jspecify.annotations.NullMarked;
