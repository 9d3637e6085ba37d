/** Owns the watch over sites: contracts that end, nobody who answers, nothing that moves; told, then closed step by step. */
@NullMarked
package fr.gouv.anct.minisites.provisioning.lifecycle;

import org.jspecify.annotations.NullMarked;
