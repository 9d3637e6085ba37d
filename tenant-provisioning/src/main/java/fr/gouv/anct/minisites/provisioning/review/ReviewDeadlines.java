package fr.gouv.anct.minisites.provisioning.review;

import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Computes the deadlines of the requests that wait for a decision. */
@Component
public class ReviewDeadlines {

    private final ReviewProperties properties;
    private final Clock clock;

    ReviewDeadlines(ReviewProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /** Returns the deadline of a request, from its last submission; empty unless it waits for a decision. */
    public Optional<ReviewDeadline> of(SiteRequest request) {
        return Optional.ofNullable(request.sentAt())
                .filter(_ -> request.state().decidable())
                .map(this::of);
    }

    /** Returns the deadline of a request that waits for a decision since its last submission at this time. */
    public ReviewDeadline of(Instant sent) {
        return ReviewDeadline.of(ParisCalendar.dateOf(sent), ParisCalendar.today(clock), properties.targetDays());
    }
}
