package fr.gouv.anct.minisites.provisioning.request;

import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Validates a request: its answers, and the availability of its address. */
@Component
class RequestProblems {

    private final AddressBook addresses;
    private final Clock clock;

    RequestProblems(AddressBook addresses, Clock clock) {
        this.addresses = addresses;
        this.clock = clock;
    }

    Mono<List<Problem>> of(SiteRequest request, Step step) {
        List<Problem> found = Validation.of(step, request.answers(), today());
        return step == Step.ADDRESS ? withAddress(request, found) : Mono.just(found);
    }

    Mono<List<Problem>> of(SiteRequest request) {
        return withAddress(request, Validation.of(request.answers(), today()));
    }

    /** Returns the step of the first problem, without checking the address. */
    Optional<Step> firstIncomplete(SiteRequest request) {
        return Validation.of(request.answers(), today()).stream()
                .findFirst()
                .map(problem -> problem.field().step());
    }

    private LocalDate today() {
        return ParisCalendar.today(clock);
    }

    private Mono<List<Problem>> withAddress(SiteRequest request, List<Problem> found) {
        return addresses.check(request.answers().get(Field.SLUG), request.id()).map(check -> with(check, found));
    }

    /** Validates as {@link #of(SiteRequest)}, with the result of an earlier address check. */
    List<Problem> of(SiteRequest request, AddressCheck check) {
        return with(check, Validation.of(request.answers(), today()));
    }

    /** Replaces the form's problems with the slug by those of the address check, whose suggestions are available. */
    private static List<Problem> with(AddressCheck check, List<Problem> found) {
        Stream<Problem> others = found.stream().filter(problem -> problem.field() != Field.SLUG);
        return switch (check) {
            case AddressCheck.Free free -> others.toList();
            case AddressCheck.Refused(Problem problem) ->
                Stream.concat(others, Stream.of(problem))
                        .sorted(Comparator.comparing(Problem::field))
                        .toList();
        };
    }
}
