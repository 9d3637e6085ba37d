/** Owns the making of a visitor's page: what it needs from the database, in two statements, and the model it becomes. */
@NullMarked
package fr.gouv.anct.minisites.delivery.page;

import org.jspecify.annotations.NullMarked;
