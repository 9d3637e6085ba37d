/** Owns the making of a visitor's page: its records from the database, its model, its rendering off the event loop. */
@NullMarked
package fr.gouv.anct.minisites.delivery.page;

import org.jspecify.annotations.NullMarked;
