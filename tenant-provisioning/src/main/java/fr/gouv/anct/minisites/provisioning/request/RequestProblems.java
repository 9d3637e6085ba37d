package fr.gouv.anct.minisites.provisioning.request;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** All that is wrong with a request: what its answers must be, and whether its address is free. */
@Component
class RequestProblems {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

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

    /** The step of the first problem, the address unchecked. */
    Optional<Step> firstIncomplete(SiteRequest request) {
        return Validation.of(request.answers(), today()).stream()
                .findFirst()
                .map(problem -> problem.field().step());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(PARIS));
    }

    private Mono<List<Problem>> withAddress(SiteRequest request, List<Problem> found) {
        return addresses.check(request.answers().get(Field.SLUG), request.id()).map(check -> with(check, found));
    }

    /** As {@link #of(SiteRequest)}, the address having been checked. */
    List<Problem> of(SiteRequest request, AddressCheck check) {
        return with(check, Validation.of(request.answers(), today()));
    }

    /** The form's problems with the short name give way to the address book's, whose suggestions are free. */
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
