package fr.gouv.anct.minisites.measurement;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Configuration of the measurement of consultation.
 *
 * @param enabled whether requests are counted
 */
@ConfigurationProperties("minisites.measurement")
record MeasurementProperties(@DefaultValue("true") boolean enabled) {}
