/**
 * Owns the making of a visitor's page: the records that it needs from the database, in two statements, and its model.
 */
@NullMarked
package fr.gouv.anct.minisites.delivery.page;

import org.jspecify.annotations.NullMarked;
