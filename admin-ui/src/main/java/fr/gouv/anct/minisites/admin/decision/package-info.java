/** Owns the screens with which central communications decide: the queue, the request, the decision. */
@NullMarked
package fr.gouv.anct.minisites.admin.decision;

import org.jspecify.annotations.NullMarked;
