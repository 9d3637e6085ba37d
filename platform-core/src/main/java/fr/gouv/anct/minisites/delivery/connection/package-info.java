/** Owns the limits of connections and of request heads, and the headers that the server adds to each response. */
@NullMarked
package fr.gouv.anct.minisites.delivery.connection;

import org.jspecify.annotations.NullMarked;
