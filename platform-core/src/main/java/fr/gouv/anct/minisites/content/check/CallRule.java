package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.block.CallFacts;
import fr.gouv.anct.minisites.content.block.CallFacts.Period;
import fr.gouv.anct.minisites.content.block.CallFacts.Status;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * Reports calls for projects that close before they open, that are open without a form, that say nobody who answers
 * questions, or whose form is not secure.
 */
final class CallRule implements Rule {

    @Override
    public Stream<Finding> check(CheckedContent content) {
        Instant now = content.surroundings().now();
        return content.all(CallFacts.class).flatMap(call -> check(call.spot(), call.value(), now));
    }

    private static Stream<Finding> check(ContentLocation spot, CallFacts call, Instant now) {
        Stream.Builder<Finding> found = Stream.builder();
        Period period = call.period();
        if (closesBefore(period)) {
            found.add(Finding.of(Issue.CALL_DATES, spot.inside("closes")));
        }
        if (call.form() == null && period.at(now) == Status.OPEN) {
            found.add(Finding.of(Issue.CALL_FORM, spot.inside("form")));
        }
        if (call.email() == null && call.phone() == null && call.more() == null && period.at(now) != Status.CLOSED) {
            found.add(Finding.of(Issue.CALL_CONTACT, spot.inside("email")));
        }
        if (call.form() != null && call.secureForm() == null) {
            found.add(Finding.of(Issue.CALL_FORM_ADDRESS, spot.inside("form")));
        }
        return found.build();
    }

    private static boolean closesBefore(Period period) {
        return period.opens() != null
                && period.closes() != null
                && !period.closes().isAfter(period.opens());
    }
}
