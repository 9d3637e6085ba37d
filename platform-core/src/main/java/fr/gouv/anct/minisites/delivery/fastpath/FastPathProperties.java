package fr.gouv.anct.minisites.delivery.fastpath;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Configuration that enables the fast path, which serves cached pages before the HTTP codec parses a request.
 *
 * @param enabled whether cached pages are served before the HTTP codec; without it they are served by the full path
 */
@ConfigurationProperties("minisites.fast-path")
record FastPathProperties(@DefaultValue("true") boolean enabled) {}
