/** Owns the tests of the back office over HTTP: access to resources, and the responses to unauthorised requests. */
@NullMarked
package fr.gouv.anct.minisites.backoffice;

import org.jspecify.annotations.NullMarked;
