/** Owns what a profile demands of the configuration: production refuses what is unsafe, the demonstration stays on its machine. */
@NullMarked
package fr.gouv.anct.minisites.configuration;

import org.jspecify.annotations.NullMarked;
