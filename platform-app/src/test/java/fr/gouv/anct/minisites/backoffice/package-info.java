/** Owns the tests of the back office over HTTP: who reaches what, and what happens to who tries otherwise. */
@NullMarked
package fr.gouv.anct.minisites.backoffice;

import org.jspecify.annotations.NullMarked;
