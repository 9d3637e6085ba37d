/** Owns the route table of the back office and of the API: routes, guards, admitted requests, interrupted forms. */
@NullMarked
package fr.gouv.anct.minisites.admin.routing;

import org.jspecify.annotations.NullMarked;
