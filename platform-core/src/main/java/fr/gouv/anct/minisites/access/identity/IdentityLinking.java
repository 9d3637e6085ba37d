package fr.gouv.anct.minisites.access.identity;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.admission.AdmissionDecision;
import fr.gouv.anct.minisites.access.admission.AdmissionExemption;
import fr.gouv.anct.minisites.access.admission.AdmissionRules;
import fr.gouv.anct.minisites.access.admission.SignInCandidate;
import fr.gouv.anct.minisites.access.identity.AccountMatch.MatchKind;
import fr.gouv.anct.minisites.access.identity.AccountMatch.Resolved;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Links a provider identity to an account, found or created, and decides on its admission. */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.ENTRY)
public class IdentityLinking {

    private final ProviderIdentities identities;
    private final GrantedAdministrators administrators;
    private final AddressDigests digests;
    private final AdmissionRules rules;
    private final List<AdmissionExemption> passes;
    private final CrossTenantScope crossTenant;
    private final Journal journal;
    private final TransactionalOperator transaction;

    IdentityLinking(
            ProviderIdentities identities,
            GrantedAdministrators administrators,
            AddressDigests digests,
            AdmissionRules rules,
            ObjectProvider<AdmissionExemption> passes,
            CrossTenantScope crossTenant,
            Journal journal,
            TransactionalOperator transaction) {
        this.identities = identities;
        this.administrators = administrators;
        this.digests = digests;
        this.rules = rules;
        this.passes = passes.orderedStream().toList();
        this.crossTenant = crossTenant;
        this.journal = journal;
        this.transaction = transaction;
    }

    /**
     * Finds or creates the account of a user, and records the sign-in if admitted.
     *
     * @param next path of the user's destination
     */
    public Mono<SignInOutcome> link(ProviderIdentity identity, String next) {
        return Mono.defer(() -> candidates(identity))
                .map(candidates -> AccountMatch.of(identity, candidates))
                .flatMap(reconciled -> received(identity, reconciled, next))
                .retryWhen(Retry.max(1).filter(IdentityLinking::findsAnotherAccount));
    }

    /**
     * Whether another attempt finds another account: the one that a concurrent first sign-in of the person created, or
     * none instead of one that was erased.
     */
    private static boolean findsAnotherAccount(Throwable error) {
        return error instanceof DuplicateKeyException || error instanceof OptimisticLockingFailureException;
    }

    private Mono<AccountMatches> candidates(ProviderIdentity identity) {
        return identities
                .findCandidates(
                        identity.issuer(),
                        identity.subject(),
                        identity.reliableEmail().orElse(""))
                .collectList()
                .map(AccountMatches::of);
    }

    private Mono<SignInOutcome> received(ProviderIdentity identity, AccountMatch reconciled, String next) {
        return switch (reconciled) {
            case AccountMatch.Unresolved(var reason) -> Mono.just(new SignInOutcome.Refused(reason));
            case Resolved resolved ->
                applicant(identity, resolved, next)
                        .map(rules::decide)
                        .flatMap(decision -> entered(identity, resolved, decision));
        };
    }

    private Mono<SignInCandidate> applicant(ProviderIdentity identity, Resolved resolved, String next) {
        Account account = resolved.account();
        boolean existing = resolved.way() != MatchKind.NEW;
        return Mono.zip(existing ? isMember(account) : Mono.just(false), passed(identity, next))
                .map(facts -> new SignInCandidate(
                        identity.reliableEmail().orElse(null),
                        identity.siret(),
                        resolved.way() == MatchKind.KNOWN,
                        facts.getT1(),
                        account.platformRole() != null,
                        facts.getT2()));
    }

    private Mono<Boolean> isMember(Account account) {
        return crossTenant
                .read(
                        CrossTenantScope.Purpose.ENTRY,
                        identities.isMember(account.id()).flux())
                .single();
    }

    private Mono<Boolean> passed(ProviderIdentity identity, String next) {
        return Mono.justOrEmpty(identity.reliableEmail())
                .flatMapMany(email -> Flux.fromIterable(passes).concatMap(pass -> pass.isExempt(email, next)))
                .any(admitted -> admitted);
    }

    private Mono<SignInOutcome> entered(ProviderIdentity identity, Resolved resolved, AdmissionDecision decision) {
        return switch (decision) {
            case AdmissionDecision.Refused(var reason) -> Mono.just(new SignInOutcome.Refused(reason));
            case AdmissionDecision.Admitted(boolean configured) ->
                isAdministratorNow(identity, resolved, configured)
                        .flatMap(administrator -> welcomed(identity, resolved, administrator))
                        .as(transaction::transactional);
        };
    }

    /**
     * Whether this sign-in grants the administrator role. Later ones of a configured address add it too, in case an
     * earlier version of the application granted the role.
     */
    private Mono<Boolean> isAdministratorNow(ProviderIdentity identity, Resolved resolved, boolean configured) {
        return Mono.justOrEmpty(identity.reliableEmail())
                .filter(_ -> configured)
                .flatMap(email -> administrators.add(digests.of(email)))
                .map(added -> added && resolved.way() != MatchKind.KNOWN)
                .defaultIfEmpty(false);
    }

    private Mono<SignInOutcome> welcomed(ProviderIdentity identity, Resolved resolved, boolean administrator) {
        Account account = resolved.account();
        return identities
                .saveAccount(
                        account.id(),
                        account.email(),
                        account.givenName(),
                        account.usualName(),
                        administrator ? Role.ADMINISTRATOR.code() : null)
                .filter(saved -> saved)
                .switchIfEmpty(Mono.error(
                        () -> new OptimisticLockingFailureException("Account erased meanwhile: " + account.id())))
                .then(identities.save(
                        identity.issuer(), identity.subject(), account.id(), identity.siret(), identity.organisation()))
                .then(record(account, resolved.way(), administrator))
                .thenReturn(new SignInOutcome.Admitted(account, resolved.emailKept()));
    }

    private Mono<Void> record(Account account, MatchKind way, boolean administrator) {
        return switch (way) {
            case KNOWN -> Mono.empty();
            case LINKED -> record(account, "sign-in.linked", AuditSubject.none(), administrator);
            case NEW -> record(account, Accounts.CREATED, AuditSubject.withoutTenant(account.id()), administrator);
        };
    }

    private Mono<Void> record(Account account, String action, AuditSubject subject, boolean administrator) {
        Mono<Void> recorded = journal.record(account.actor(), action, subject, Map.of());
        return administrator
                ? recorded.then(journal.record(account.actor(), "sign-in.administrator", AuditSubject.none(), Map.of()))
                : recorded;
    }
}
