package fr.gouv.anct.minisites.measurement.signal;

import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Reads and changes whether an account gets the list of the week by mail: no, unless it asks for it. */
@Component
public class WeekLetterPreferences {

    private final WeekLetters letters;
    private final Clock clock;

    WeekLetterPreferences(WeekLetters letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    /** Whether the account gets the letter. */
    @Transactional(readOnly = true)
    public Mono<Boolean> wanted(UUID account) {
        return letters.find(account).hasElement();
    }

    /** Starts the letters from the next week on. */
    @Transactional
    public Mono<Void> start(UUID account) {
        return letters.save(account, ParisCalendar.today(clock));
    }

    @Transactional
    public Mono<Void> stop(UUID account) {
        return letters.save(account, null);
    }
}
