/**
 * Owns the validation of the configuration by profile: production rejects unsafe values, the demonstration is limited
 * to loopback.
 */
@NullMarked
package fr.gouv.anct.minisites.configuration;

import org.jspecify.annotations.NullMarked;
