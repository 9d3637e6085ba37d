package fr.gouv.anct.minisites.demo;

import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.portal.aid.Aid;
import fr.gouv.anct.minisites.portal.aid.AidCopies;
import fr.gouv.anct.minisites.portal.aid.Aids;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Stores a few invented aids, so that the demonstration shows some without the service; a real copy stays. */
@Component
@Profile("demo")
@Order(2)
class DemoAidLoader implements ApplicationRunner {

    private static final String FILE = "demo-aids.json";
    private static final String MENTION = "Aide inventée pour la démonstration.";

    private final Aids aids;
    private final AidCopies copies;
    private final Clock clock;

    DemoAidLoader(Aids aids, AidCopies copies, Clock clock) {
        this.aids = aids;
        this.copies = copies;
        this.clock = clock;
    }

    /**
     * An aid of the file.
     *
     * @param days until its deadline; null for none
     */
    private record Recorded(
            long id,
            String name,
            String summary,
            String financer,
            List<String> programs,
            List<String> categories,
            List<String> audiences,
            String type,
            String perimeter,
            String scale,
            boolean call,
            @Nullable Integer days) {

        Aid aid(LocalDate today) {
            return new Aid(
                    id,
                    name,
                    "https://aides-territoires.beta.gouv.fr/",
                    summary,
                    List.of(financer),
                    programs,
                    categories,
                    audiences,
                    List.of(type),
                    perimeter,
                    scale,
                    call,
                    days == null ? null : today.plusDays(days),
                    today.minusDays(id % 30),
                    MENTION);
        }
    }

    // Blocks the start-up thread, before the application reports readiness.
    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        LocalDate today = ParisCalendar.today(clock);
        List<Aid> recorded = Arrays.stream(
                        Jsonb.MAPPER.readValue(new ClassPathResource(FILE).getContentAsByteArray(), Recorded[].class))
                .map(aid -> aid.aid(today))
                .toList();
        aids.read()
                .filter(known -> known.all().stream()
                        .allMatch(placed -> MENTION.equals(placed.aid().mention())))
                .flatMap(_ ->
                        copies.store(recorded, recorded.stream().map(Aid::id).collect(Collectors.toSet())))
                .block();
    }
}
