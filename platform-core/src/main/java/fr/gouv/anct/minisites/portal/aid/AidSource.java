package fr.gouv.anct.minisites.portal.aid;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.outside.OutsideClients;
import fr.gouv.anct.minisites.outside.OutsideException;
import fr.gouv.anct.minisites.outside.OutsideFault;
import fr.gouv.anct.minisites.outside.OutsideSource;
import java.time.Duration;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import reactor.core.publisher.Mono;

/** Copies all published aids of Aides-territoires, once for the platform. */
@Component
class AidSource implements OutsideSource {

    static final String CODE = "aides-territoires";

    private final AidProperties properties;
    private final OutsideClients clients;
    private final AidCopies copies;

    AidSource(AidProperties properties, OutsideClients clients, AidCopies copies) {
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
        return Mono.defer(() -> new AidPages(
                                clients.create(CODE, requireNonNull(properties.baseUrl())),
                                new AidReader(StringUtils.trimTrailingCharacter(properties.site(), '/')))
                        .fetch(requireNonNull(properties.key())))
                .flatMap(this::store);
    }

    /** Of a list that is not complete, the aids are added or changed, and none is removed. */
    private Mono<Integer> store(AidPages.Result found) {
        return copies.store(found.aids(), found.complete() ? found.ids() : Set.of())
                .filter(whole -> whole)
                .map(_ -> found.aids().size())
                .switchIfEmpty(Mono.error(() -> new OutsideException(
                        OutsideFault.INCOMPLETE, found.ids().size() + " / " + found.count())));
    }
}
