package fr.gouv.anct.minisites.access.token;

import fr.gouv.anct.minisites.access.letter.AccountLetters;
import fr.gouv.anct.minisites.access.letter.Occasion;
import fr.gouv.anct.minisites.database.PlatformScope;
import fr.gouv.anct.minisites.job.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Warns owners, once, that their token expires within a week. */
@Component
class TokenExpiryJob implements RecurringJob {

    private static final Duration AHEAD = Duration.ofDays(7);

    private final TokenLedger ledger;
    private final AccountLetters letters;
    private final PlatformScope platform;
    private final Clock clock;

    TokenExpiryJob(TokenLedger ledger, AccountLetters letters, PlatformScope platform, Clock clock) {
        this.ledger = ledger;
        this.letters = letters;
        this.platform = platform;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "token-expiry";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public Mono<Void> run() {
        Instant now = clock.instant();
        return platform.write(
                PlatformScope.Purpose.TOKENS,
                ledger.ending(now, now.plus(AHEAD)).collectList().flatMap(ending -> tell(ending, now)));
    }

    private Mono<Void> tell(List<HeldToken> ending, Instant now) {
        UUID[] ids = ending.stream().map(held -> held.token().id()).toArray(UUID[]::new);
        return Flux.fromIterable(ending)
                .concatMap(held -> letters.write(
                        held.owner(), Occasion.TOKEN_EXPIRES, held.token().name(), "/compte/jetons"))
                .then(ledger.markWarned(ids, now));
    }
}
