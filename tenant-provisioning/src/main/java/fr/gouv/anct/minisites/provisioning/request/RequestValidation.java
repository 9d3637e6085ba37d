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
class RequestValidation {

    private final AddressAvailability availability;
    private final Clock clock;

    RequestValidation(AddressAvailability availability, Clock clock) {
        this.availability = availability;
        this.clock = clock;
    }

    Mono<List<RequestProblem>> validate(SiteRequest request, RequestStep step) {
        List<RequestProblem> found = AnswerValidation.validate(step, request.answers(), today());
        return step == RequestStep.ADDRESS ? withAddress(request, found) : Mono.just(found);
    }

    Mono<List<RequestProblem>> validate(SiteRequest request) {
        return withAddress(request, AnswerValidation.validate(request.answers(), today()));
    }

    /** Returns the step of the first problem, without checking the address. */
    Optional<RequestStep> firstIncomplete(SiteRequest request) {
        return AnswerValidation.validate(request.answers(), today()).stream()
                .findFirst()
                .map(problem -> problem.field().step());
    }

    private LocalDate today() {
        return ParisCalendar.today(clock);
    }

    private Mono<List<RequestProblem>> withAddress(SiteRequest request, List<RequestProblem> found) {
        return availability
                .check(request.answers().get(RequestField.SLUG), request.id())
                .map(check -> with(check, found));
    }

    /** Validates as {@link #validate(SiteRequest)}, with the result of an earlier address check. */
    List<RequestProblem> validate(SiteRequest request, AddressCheck check) {
        return with(check, AnswerValidation.validate(request.answers(), today()));
    }

    /** Replaces the form's problems with the slug by those of the address check, whose suggestions are available. */
    private static List<RequestProblem> with(AddressCheck check, List<RequestProblem> found) {
        Stream<RequestProblem> others = found.stream().filter(problem -> problem.field() != RequestField.SLUG);
        return switch (check) {
            case AddressCheck.Free free -> others.toList();
            case AddressCheck.Refused(RequestProblem problem) ->
                Stream.concat(others, Stream.of(problem))
                        .sorted(Comparator.comparing(RequestProblem::field))
                        .toList();
        };
    }
}
