package fr.gouv.anct.minisites.admin.routing;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Accounts;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Loads from the database the account that is signed in to the session of the current request, if any, at each request.
 * A session holds only the id of the account: its permissions are read again at each request, so that a revoked role
 * takes effect at once.
 */
@Component
public class SignedInAccount {

    private final Accounts accounts;

    SignedInAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Returns the account of the current request, if one is signed in. */
    public Mono<Optional<Account>> account() {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(context -> context.getAuthentication())
                .filter(authentication -> authentication.getPrincipal() instanceof UUID)
                .flatMap(authentication -> accounts.byId((UUID) authentication.getPrincipal()))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }
}
