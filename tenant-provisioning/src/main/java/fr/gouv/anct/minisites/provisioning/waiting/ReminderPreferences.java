package fr.gouv.anct.minisites.provisioning.waiting;

import fr.gouv.anct.minisites.time.ParisCalendar;
import fr.gouv.anct.minisites.validation.EnumCode;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Reads and changes how often an account is reminded by mail of what waits: never, unless it asks for it. */
@Component
public class ReminderPreferences {

    private final Reminders reminders;
    private final Clock clock;

    ReminderPreferences(Reminders reminders, Clock clock) {
        this.reminders = reminders;
        this.clock = clock;
    }

    /** Returns the frequency. */
    @Transactional(readOnly = true)
    public Mono<ReminderFrequency> of(UUID account) {
        return reminders
                .find(account)
                .flatMap(code -> Mono.justOrEmpty(EnumCode.find(ReminderFrequency.class, code)))
                .defaultIfEmpty(ReminderFrequency.NEVER);
    }

    /** Changes the frequency; the first reminder comes on the next day, or in the next week. */
    @Transactional
    public Mono<Void> change(UUID account, ReminderFrequency frequency) {
        String code = frequency == ReminderFrequency.NEVER ? null : frequency.code();
        return reminders.save(account, code, ParisCalendar.today(clock));
    }
}
