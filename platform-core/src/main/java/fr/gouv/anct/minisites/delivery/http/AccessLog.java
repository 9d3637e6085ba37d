package fr.gouv.anct.minisites.delivery.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Logs one line per request (logfmt) and records one timer: tenant, status, bytes, duration. No client address, query
 * or user agent: no personal data.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class AccessLog implements WebFilter {

    private static final Logger LOG = LoggerFactory.getLogger("access");
    private static final String TIMER = "minisites.requests";
    private static final Pattern TOKEN = Pattern.compile("^(/invitations|/relectures)?/[A-Za-z0-9_-]{50,}");
    private static final Duration ROUND = Duration.ofMinutes(1);

    /** The tags of one time series. */
    private record Measure(String tenant, int hundreds, RequestTrace.Source source) {}

    private final MeterRegistry meters;
    private final ServerPorts server;
    private final TenantMetricTags labels = new TenantMetricTags();
    private final Map<Measure, Timer> timers = new ConcurrentHashMap<>();
    private volatile long rankedAt = System.nanoTime();

    AccessLog(MeterRegistry meters, ServerPorts server) {
        this.meters = meters;
        this.server = server;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!server.received(exchange)) {
            return chain.filter(exchange);
        }
        long start = System.nanoTime();
        return chain.filter(exchange).doFinally(end -> record(exchange, System.nanoTime() - start));
    }

    private void record(ServerWebExchange exchange, long nanos) {
        RequestTrace trace = RequestTrace.of(exchange);
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        record(
                exchange.getRequest().getMethod().name(),
                exchange.getRequest().getURI().getRawPath(),
                status == null ? 200 : status.value(),
                trace,
                nanos);
    }

    /** Records an answered request, whether the fast path or the framework answered it. */
    public void record(String method, String rawPath, int status, RequestTrace trace, long nanos) {
        rankNowAndThen();
        Measure measure = new Measure(labels.label(trace.tenant()), status / 100, trace.source());
        // A lookup first: computeIfAbsent locks even when the key is present.
        Timer timer = timers.get(measure);
        (timer == null ? timers.computeIfAbsent(measure, this::timer) : timer).record(nanos, TimeUnit.NANOSECONDS);
        if (LOG.isInfoEnabled()) {
            LOG.info(
                    "method={} tenant={} path=\"{}\" status={} bytes={} ms={} page={}",
                    method,
                    trace.tenant(),
                    printable(rawPath),
                    status,
                    trace.bytes(),
                    milliseconds(nanos),
                    trace.source().word());
        }
    }

    private Timer timer(Measure measure) {
        return meters.timer(
                TIMER,
                "tenant",
                measure.tenant(),
                "status",
                measure.hundreds() + "xx",
                "page",
                measure.source().word());
    }

    /** Formats with two decimals; {@code String.format} costs more than finding the page. */
    private static String milliseconds(long nanos) {
        long hundredths = nanos / 10_000;
        long decimals = hundredths % 100;
        return hundredths / 100 + (decimals < 10 ? ".0" : ".") + decimals;
    }

    /**
     * Masks tokens: a preview token opens unpublished content, an invitation token grants membership. Neither belongs
     * in a log.
     */
    static String printable(String rawPath) {
        return TOKEN.matcher(rawPath.replace("\"", "%22")).replaceFirst("$1/[token]");
    }

    private void rankNowAndThen() {
        long now = System.nanoTime();
        if (now - rankedAt > ROUND.toNanos()) {
            rankedAt = now;
            for (String tenant : labels.rank()) {
                meters.find(TIMER).tag("tenant", tenant).meters().forEach(meters::remove);
                timers.keySet().removeIf(measure -> measure.tenant().equals(tenant));
            }
        }
    }
}
