package fr.gouv.anct.minisites.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What one connection may take of the server, whoever is behind it.
 *
 * @param uri longest request line: 414 beyond
 * @param headers all of them together: 431 beyond
 * @param body largest body of a request, uploads included: 413 beyond; forms have a smaller one of their own
 * @param idle without a whole head of a request, be it that nothing comes or that it comes letter by letter
 * @param pause in the middle of a body
 * @param request from the head of a request to the end of its body
 * @param taking while the client takes nothing of an answer
 * @param connections open at once
 * @param connectionsPerClient of one address, trusted proxies excepted
 */
@ConfigurationProperties("minisites.limits")
record ConnectionLimits(
        @DefaultValue("8KB") DataSize uri,
        @DefaultValue("16KB") DataSize headers,
        @DefaultValue("3GB") DataSize body,
        @DefaultValue("30s") Duration idle,
        @DefaultValue("20s") Duration pause,
        @DefaultValue("1h") Duration request,
        @DefaultValue("30s") Duration taking,
        @DefaultValue("10000") int connections,
        @DefaultValue("2000") int connectionsPerClient) {}
