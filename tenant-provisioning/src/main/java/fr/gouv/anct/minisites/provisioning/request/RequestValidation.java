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

/** Validates a request: its answers, and the availability of its address. */
@Component
class RequestValidation {

    private final AddressAvailability availability;
    private final SiteDirectory directory;
    private final Clock clock;

    RequestValidation(AddressAvailability availability, SiteDirectory directory, Clock clock) {
        this.availability = availability;
        this.directory = directory;
        this.clock = clock;
    }

    Mono<List<Problem>> validate(SiteRequest request, RequestStep step) {
        List<Problem> found = AnswerValidation.validate(step, request.answers(), today(), directory.terms());
        return step == RequestStep.ADDRESS
                ? availability.check(request).map(check -> with(check, found))
                : Mono.just(found);
    }

    Mono<List<Problem>> validate(SiteRequest request) {
        return availability.check(request).map(check -> validate(request, check));
    }

    /** Returns the step of the first problem, without checking the address. */
    Optional<RequestStep> firstIncomplete(SiteRequest request) {
        return AnswerValidation.validate(request.answers(), today(), directory.terms()).stream()
                .findFirst()
                .map(problem -> RequestField.of(problem).step());
    }

    private LocalDate today() {
        return ParisCalendar.today(clock);
    }

    /** Validates as {@link #validate(SiteRequest)}, with the result of an earlier address check. */
    List<Problem> validate(SiteRequest request, AddressCheck check) {
        return with(check, AnswerValidation.validate(request.answers(), today(), directory.terms()));
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
