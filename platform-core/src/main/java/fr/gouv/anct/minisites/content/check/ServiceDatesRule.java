package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.block.ServiceFacts;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reports a service that ends before it begins. */
final class ServiceDatesRule implements Rule {

    @Override
    public Stream<Finding> check(CheckedContent content) {
        return content.all(ServiceFacts.class)
                .filter(service ->
                        endsBefore(service.value().opens(), service.value().closes()))
                .map(service -> Finding.of(Issue.SERVICE_DATES, service.spot().inside("closes")));
    }

    private static boolean endsBefore(@Nullable LocalDate opens, @Nullable LocalDate closes) {
        return opens != null && closes != null && closes.isBefore(opens);
    }
}
