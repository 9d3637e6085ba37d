package fr.gouv.anct.minisites.admin.signin;

import fr.gouv.anct.minisites.platform.ClientAddresses;
import fr.gouv.anct.minisites.throttling.RateLimiter;
import fr.gouv.anct.minisites.throttling.RateLimiterFactory;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * Limits the sign-in requests of each client address to 300 a minute, and its failures recorded in the journal to 60 a
 * minute. A sign-in counts two, so a whole office behind one address can sign in within a minute.
 */
@Component
class SignInRateLimit {

    static final int A_MINUTE = 300;
    /** Maximum number of journal entries per minute: anyone can cause failures, and must not fill the journal. */
    static final int LINES_A_MINUTE = 60;

    private final ClientAddresses addresses;
    private final RateLimiter<String> calls;
    private final RateLimiter<String> lines;

    SignInRateLimit(ClientAddresses addresses, RateLimiterFactory limits) {
        this.addresses = addresses;
        this.calls = limits.limiter(A_MINUTE, Duration.ofMinutes(1));
        this.lines = limits.limiter(LINES_A_MINUTE, Duration.ofMinutes(1));
    }

    boolean admits(ServerRequest request) {
        return calls.tryAcquire(addresses.of(request.exchange().getRequest()));
    }

    /** Whether another failure from this address is recorded in the journal. */
    boolean allowsJournalEntry(ServerRequest request) {
        return lines.tryAcquire(addresses.of(request.exchange().getRequest()));
    }
}
