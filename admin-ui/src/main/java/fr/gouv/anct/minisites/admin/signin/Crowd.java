package fr.gouv.anct.minisites.admin.signin;

import fr.gouv.anct.minisites.access.RateLimiter;
import fr.gouv.anct.minisites.access.RateLimits;
import fr.gouv.anct.minisites.delivery.ClientAddresses;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * How much sign-in one address may ask of us: there and back are two, so a whole office behind one address can sign in
 * within a minute.
 */
@Component
class Crowd {

    static final int A_MINUTE = 300;
    /** Anybody can fail: the journal is not for anybody to fill. */
    static final int LINES_A_MINUTE = 60;

    private final ClientAddresses addresses;
    private final RateLimiter<String> calls;
    private final RateLimiter<String> lines;

    Crowd(ClientAddresses addresses, RateLimits limits) {
        this.addresses = addresses;
        this.calls = limits.limiter(A_MINUTE, Duration.ofMinutes(1));
        this.lines = limits.limiter(LINES_A_MINUTE, Duration.ofMinutes(1));
    }

    boolean admits(ServerRequest request) {
        return calls.admits(addresses.of(request.exchange().getRequest()));
    }

    /** Whether one more failure from there is written down. */
    boolean tells(ServerRequest request) {
        return lines.admits(addresses.of(request.exchange().getRequest()));
    }
}
