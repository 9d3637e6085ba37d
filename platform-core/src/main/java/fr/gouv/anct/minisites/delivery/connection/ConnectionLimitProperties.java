package fr.gouv.anct.minisites.delivery.connection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Configuration of the limits on request sizes, waiting times and open connections that the server enforces on every
 * connection.
 *
 * @param uri maximum length of the request line: 414 beyond
 * @param headers maximum size of all headers together: 431 beyond
 * @param body maximum size of a request body, uploads included: 413 beyond; forms have a smaller limit of their own
 * @param idle maximum time without a complete request head, whether no bytes come or they trickle in
 * @param pause maximum time between two reads of a body
 * @param request maximum time from the head of a request to the end of its body
 * @param taking maximum time in which the client does not drain the write buffer
 * @param connections maximum number of open connections
 * @param connectionsPerClient maximum number per client address, trusted proxies excepted
 */
@ConfigurationProperties("minisites.limits")
public record ConnectionLimitProperties(
        @DefaultValue("8KB") DataSize uri,
        @DefaultValue("16KB") DataSize headers,
        @DefaultValue("3GB") DataSize body,
        @DefaultValue("30s") Duration idle,
        @DefaultValue("20s") Duration pause,
        @DefaultValue("1h") Duration request,
        @DefaultValue("30s") Duration taking,
        @DefaultValue("10000") int connections,
        @DefaultValue("2000") int connectionsPerClient) {}
