package fr.gouv.anct.minisites.delivery.page;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Measures the phases of making a page (load, template, encoding) as {@code minisites.page.phase}. */
@Component
public class PageTimings {

    private static final String NAME = "minisites.page.phase";

    private final MeterRegistry meters;
    private final Timer load;
    private final Timer template;
    private final Timer encoding;

    public PageTimings(MeterRegistry meters) {
        this.meters = meters;
        this.load = timer("load");
        this.template = timer("template");
        this.encoding = timer("encoding");
    }

    private Timer timer(String phase) {
        return Timer.builder(NAME).tag("phase", phase).register(meters);
    }

    /** Measures reading the database and building the model, waiting included. */
    public <T> Mono<T> load(Mono<T> loading) {
        return Mono.defer(() -> {
            Timer.Sample sample = Timer.start(meters);
            return loading.doOnTerminate(() -> sample.stop(load));
        });
    }

    <T> T template(Supplier<T> rendering) {
        return template.record(rendering);
    }

    <T> T encoding(Supplier<T> compressing) {
        return encoding.record(compressing);
    }
}
