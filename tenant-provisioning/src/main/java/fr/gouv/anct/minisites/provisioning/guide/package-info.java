/** Owns the steps that lead a new site to its launch, and the facts by which each of them is done. */
@NullMarked
package fr.gouv.anct.minisites.provisioning.guide;

import org.jspecify.annotations.NullMarked;
