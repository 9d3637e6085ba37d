/** Owns references between pages, files, sections and sites, and the addresses that people type as links. */
@NullMarked
package fr.gouv.anct.minisites.reference;

import org.jspecify.annotations.NullMarked;
