package fr.gouv.anct.minisites.mail;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads whole letters of the outbox across tenants, for the demonstration's screen of letters and for {@link MailJob}.
 */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.MAIL)
public class OutboxListing {

    private final OutgoingMails mails;
    private final CrossTenantScope crossTenant;

    OutboxListing(OutgoingMails mails, CrossTenantScope crossTenant) {
        this.mails = mails;
        this.crossTenant = crossTenant;
    }

    /**
     * Returns one page of letters, newest first.
     *
     * @param recipient address in lower case to filter by; null for all letters
     */
    public Mono<ResultPage<OutgoingMail>> page(@Nullable String recipient, int page, int size) {
        Mono<ResultPage<OutgoingMail>> listing = mails.count(recipient)
                .flatMap(total -> mails.page(recipient, size, ResultPage.offset(page, size))
                        .collectList()
                        .map(items -> new ResultPage<>(items, page, size, total)));
        return read(listing.flux()).single();
    }

    /** Returns one letter; empty if it does not exist. */
    public Mono<OutgoingMail> findById(UUID id) {
        return read(mails.findById(id).flux()).singleOrEmpty();
    }

    /** Returns the pending letters of one recipient, in the order of insertion. */
    Mono<List<OutgoingMail>> findPending(String address) {
        return read(mails.findPending(address)).collectList();
    }

    private <T> Flux<T> read(Flux<T> query) {
        return crossTenant.read(CrossTenantScope.Purpose.MAIL, query);
    }
}
