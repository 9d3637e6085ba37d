package fr.gouv.anct.minisites.portal.dataset;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.outside.OutsideClients;
import fr.gouv.anct.minisites.outside.OutsideSource;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Mono;

/** Copies the data sets that blocks of published pages and of drafts name. */
@Component
class DataSetSource implements OutsideSource {

    static final String CODE = "data-gouv";

    /** Of an answer: thousands of them are kept. */
    private static final DataSize LARGEST = DataSize.ofKilobytes(512);

    private final DataSetProperties properties;
    private final OutsideClients clients;
    private final DataSetCopies copies;

    DataSetSource(DataSetProperties properties, OutsideClients clients, DataSetCopies copies) {
        this.properties = properties;
        this.clients = clients;
        this.copies = copies;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public boolean isConfigured() {
        return properties.isComplete();
    }

    @Override
    public Duration every() {
        return properties.every();
    }

    @Override
    public Mono<Integer> fetch() {
        return copies.due(fresh())
                .flatMap(due -> new DataSetRequests(
                                clients.create(CODE, requireNonNull(properties.baseUrl()), LARGEST), copies)
                        .fetch(due))
                .then(Mono.defer(copies::countFound));
    }

    /** Returns the age of a copy that is not due: what was copied at the end of the last run is due at the next one. */
    private Duration fresh() {
        return properties.every().dividedBy(2);
    }
}
