/** Owns the letters that people get while their request becomes a site: who is written to, and in which words. */
@NullMarked
package fr.gouv.anct.minisites.provisioning.letter;

import org.jspecify.annotations.NullMarked;
