package fr.gouv.anct.minisites.demo;

import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.portal.dataset.DataSet;
import fr.gouv.anct.minisites.portal.dataset.DataSetCopies;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Stores a few invented data sets, so that the demonstration shows some without the service; a real copy stays. */
@Component
@Profile("demo")
@Order(2)
class DemoDataSetLoader implements ApplicationRunner {

    private static final String FILE = "demo-data-sets.json";

    private final DataSetCopies copies;
    private final Clock clock;

    DemoDataSetLoader(DataSetCopies copies, Clock clock) {
        this.copies = copies;
        this.clock = clock;
    }

    /** The data sets that a URL leads to. */
    private record Recorded(String url, List<RecordedSet> sets) {}

    /**
     * A data set of the file.
     *
     * @param age days since its last update; null when it is unknown
     */
    private record RecordedSet(
            String id,
            String title,
            String summary,
            @Nullable String organization,
            @Nullable String licence,
            @Nullable Integer age,
            List<String> formats) {

        DataSet set(LocalDate today) {
            return new DataSet(
                    id,
                    title,
                    "https://www.data.gouv.fr/",
                    summary,
                    organization,
                    licence,
                    age == null ? null : today.minusDays(age),
                    formats);
        }
    }

    // Blocks the start-up thread, before the application reports readiness.
    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        LocalDate today = ParisCalendar.today(clock);
        Flux.fromArray(Jsonb.MAPPER.readValue(new ClassPathResource(FILE).getContentAsByteArray(), Recorded[].class))
                .concatMap(recorded -> copies.storeSample(
                        recorded.url(),
                        recorded.sets().stream().map(set -> set.set(today)).toList()))
                .blockLast();
    }
}
