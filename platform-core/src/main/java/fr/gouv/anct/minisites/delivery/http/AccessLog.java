package fr.gouv.anct.minisites.delivery.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
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

    private static final String TIMER = "minisites.requests";
    private static final Duration ROUND = Duration.ofMinutes(1);

    /** The tags of one time series. */
    private record Measure(String tenant, int hundreds, RequestTrace.Source source) {}

    private final MeterRegistry meters;
    private final ServerPorts server;
    private final AccessLogWriter writer;
    private final TenantMetricTags labels = new TenantMetricTags();
    private final Map<Measure, Timer> timers = new ConcurrentHashMap<>();
    private volatile long rankedAt = System.nanoTime();

    AccessLog(MeterRegistry meters, ServerPorts server, AccessLogWriter writer) {
        this.meters = meters;
        this.server = server;
        this.writer = writer;
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
        if (writer.isEnabled()) {
            writer.add(new AccessLogLine(
                    System.currentTimeMillis(),
                    Thread.currentThread().getName(),
                    method,
                    trace.tenant(),
                    rawPath,
                    status,
                    trace.bytes(),
                    nanos,
                    trace.source()));
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
