package fr.gouv.anct.minisites.media.antivirus;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Host, port and timeout of the ClamAV server that scans uploads; without a host, files are accepted unscanned.
 *
 * @param host none: files are accepted without an antivirus
 * @param timeout for each answer of the server
 */
@ConfigurationProperties("minisites.media.antivirus")
public record AntivirusProperties(
        @Nullable String host,
        @DefaultValue("3310") int port,
        @DefaultValue("60s") Duration timeout) {}
