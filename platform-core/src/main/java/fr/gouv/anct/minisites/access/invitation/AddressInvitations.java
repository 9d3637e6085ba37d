package fr.gouv.anct.minisites.access.invitation;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Permissions;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.admission.AdmissionExemption;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds the invitations of an address in all sites: invited users are admitted at sign-in. */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.INVITATIONS)
public class AddressInvitations implements AdmissionExemption {

    /**
     * SQL from {@code invitation i}, of the site {@code t}, that an address can accept; its parameters are {@code email},
     * {@code now} and {@code inviting}, see {@link #invitingRoles}.
     */
    public static final String OPEN = AllInvitations.OPEN;

    private final AllInvitations invitations;
    private final CrossTenantScope crossTenant;
    private final InvitationAcceptance acceptance;
    private final Clock clock;

    AddressInvitations(
            AllInvitations invitations, CrossTenantScope crossTenant, InvitationAcceptance acceptance, Clock clock) {
        this.invitations = invitations;
        this.crossTenant = crossTenant;
        this.acceptance = acceptance;
        this.clock = clock;
    }

    /**
     * Whether this address is invited or the user is following an invitation link, which may have gone to another of
     * their addresses.
     */
    @Override
    public Mono<Boolean> isExempt(String email, String next) {
        return leadsToOne(next).flatMap(leads -> leads ? Mono.just(true) : isInvited(email));
    }

    private Mono<Boolean> leadsToOne(String next) {
        return Mono.justOrEmpty(InvitationPath.token(next))
                .flatMap(acceptance::offer)
                .map(details -> details.obstacle(clock.instant()).isEmpty())
                .defaultIfEmpty(false);
    }

    private Mono<Boolean> isInvited(String email) {
        return crossTenant
                .read(
                        CrossTenantScope.Purpose.INVITATIONS,
                        invitations
                                .isInvited(email, clock.instant(), invitingRoles())
                                .flux())
                .single();
    }

    /**
     * Codes of the roles, in the site or on the platform, that may invite: {@link InvitationRow#invitation} for SQL.
     */
    public static String[] invitingRoles() {
        return Permissions.allowed(Action.MEMBERS_MANAGE).stream()
                .map(Role::code)
                .toArray(String[]::new);
    }
}
