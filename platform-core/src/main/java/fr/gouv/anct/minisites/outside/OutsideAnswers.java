package fr.gouv.anct.minisites.outside;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.CrossTenantScope.Purpose;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps the answers of outside services that have a validator, for conditional requests. */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = Purpose.OUTSIDE)
class OutsideAnswers {

    private final OutsideRows rows;
    private final CrossTenantScope crossTenant;

    OutsideAnswers(OutsideRows rows, CrossTenantScope crossTenant) {
        this.rows = rows;
        this.crossTenant = crossTenant;
    }

    /** An answer of a service to a request. */
    record Kept(String url, @Nullable String etag, @Nullable String lastModified, String body) {}

    Mono<Kept> find(String source, String url) {
        return crossTenant
                .read(Purpose.OUTSIDE, rows.findAnswer(source, url).flux())
                .singleOrEmpty();
    }

    Mono<Void> put(String source, Kept answer) {
        return crossTenant
                .write(
                        Purpose.OUTSIDE,
                        rows.putAnswer(source, answer.url(), answer.etag(), answer.lastModified(), answer.body()))
                .then();
    }

    Mono<Void> markUsed(String source, String url) {
        return crossTenant.write(Purpose.OUTSIDE, rows.markUsed(source, url)).then();
    }

    /** Deletes the answers of a source that the last complete copy has not used. */
    Mono<Void> deleteUnused(String source, Instant since) {
        return crossTenant
                .write(Purpose.OUTSIDE, rows.deleteUnused(source, since))
                .then();
    }
}
