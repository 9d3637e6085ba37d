package fr.gouv.anct.minisites.measurement.signal;

import fr.gouv.anct.minisites.content.ownership.PageOwnershipAssignment;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Finds pages whose review date has passed. */
@Component
@Order(50)
class OverdueReviewSignal implements Signal {

    private final PageOwnershipAssignment ownerships;

    OverdueReviewSignal(PageOwnershipAssignment ownerships) {
        this.ownerships = ownerships;
    }

    @Override
    public String code() {
        return "overdue-review";
    }

    @Override
    public Flux<SignalFinding> find(LocalDate today, int most) {
        return ownerships
                .due(1, most)
                .flatMapIterable(found -> found.items())
                .map(page -> SignalFinding.ofPage(page.page(), page.title(), 0, page.on()));
    }
}
