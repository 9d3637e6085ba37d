/** Owns the access tokens of programs, which act for their owner with fewer rights. */
@NullMarked
package fr.gouv.anct.minisites.access.token;

import org.jspecify.annotations.NullMarked;
