package fr.gouv.anct.minisites.provisioning.request;

import fr.gouv.anct.minisites.sitedirectory.SiteDirectory;
import fr.gouv.anct.minisites.time.ParisCalendar;
import fr.gouv.anct.minisites.validation.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Validates a request: its answers, the availability of its address, and the names of its territories. */
@Component
class RequestValidation {

    private final AddressAvailability availability;
    private final AnsweredTerritories territories;
    private final SiteDirectory directory;
    private final Clock clock;

    RequestValidation(
            AddressAvailability availability, AnsweredTerritories territories, SiteDirectory directory, Clock clock) {
        this.availability = availability;
        this.territories = territories;
        this.directory = directory;
        this.clock = clock;
    }

    Mono<List<Problem>> validate(SiteRequest request, RequestStep step) {
        List<Problem> found = AnswerValidation.validate(step, request.answers(), today(), directory.terms());
        return switch (step) {
            case ADDRESS -> availability.check(request).map(check -> with(check, found));
            case PROGRAMME -> withTerritories(request, found);
            case NEED, REPLACED, APPEARANCE, PEOPLE -> Mono.just(found);
        };
    }

    private Mono<List<Problem>> withTerritories(SiteRequest request, List<Problem> found) {
        return territories
                .problem(request.answers())
                .map(problem -> Stream.concat(found.stream(), problem.stream())
                        .sorted(Comparator.comparing(RequestField::of))
                        .toList());
    }

    Mono<List<Problem>> validate(SiteRequest request) {
        return availability.check(request).flatMap(check -> validate(request, check));
    }

    /** Returns the step of the first problem, without looking up the address and the territories. */
    Optional<RequestStep> firstIncomplete(SiteRequest request) {
        return AnswerValidation.validate(request.answers(), today(), directory.terms()).stream()
                .findFirst()
                .map(problem -> RequestField.of(problem).step());
    }

    private LocalDate today() {
        return ParisCalendar.today(clock);
    }

    /** Validates as {@link #validate(SiteRequest)}, with the result of an earlier address check. */
    Mono<List<Problem>> validate(SiteRequest request, AddressCheck check) {
        return withTerritories(
                request, with(check, AnswerValidation.validate(request.answers(), today(), directory.terms())));
    }

    /** Replaces the form's problems with the slug by those of the address check, whose suggestions are available. */
    private static List<Problem> with(AddressCheck check, List<Problem> found) {
        Stream<Problem> others = found.stream().filter(problem -> RequestField.of(problem) != RequestField.SLUG);
        Stream<Problem> own =
                check instanceof AddressCheck.Refused(Problem problem) ? Stream.of(problem) : Stream.empty();
        return Stream.concat(others, own)
                .sorted(Comparator.comparing(RequestField::of))
                .toList();
    }
}
