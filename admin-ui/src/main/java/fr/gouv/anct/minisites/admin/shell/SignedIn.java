package fr.gouv.anct.minisites.admin.shell;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Accounts;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Who is signed in. A session holds the id of the account and nothing else: what the account may do is read again at each
 * call, so that a role that is taken back is gone at once.
 */
@Component
public class SignedIn {

    private final Accounts accounts;

    SignedIn(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The account of the call at hand, if somebody is signed in. */
    public Mono<Optional<Account>> account() {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(context -> context.getAuthentication())
                .filter(authentication -> authentication.getPrincipal() instanceof UUID)
                .flatMap(authentication -> accounts.byId((UUID) authentication.getPrincipal()))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }
}
