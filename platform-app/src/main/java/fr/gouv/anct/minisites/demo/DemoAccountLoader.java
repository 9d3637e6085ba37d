package fr.gouv.anct.minisites.demo;

import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.access.Membership;
import fr.gouv.anct.minisites.access.Memberships;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.invitation.InvitationManagement;
import fr.gouv.anct.minisites.admin.signin.DemoAccount;
import fr.gouv.anct.minisites.admin.signin.DemoAccounts;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintReader;
import fr.gouv.anct.minisites.tenancy.directory.Tenants;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Creates the demonstration accounts and their memberships, once, and offers them on the sign-in page. */
@Component
@Profile("demo")
@Order(2)
class DemoAccountLoader implements ApplicationRunner, DemoAccounts {

    private static final UUID OPEN = BlueprintReader.tenantId("action-coeur-de-ville");
    private static final UUID OTHER = BlueprintReader.tenantId("villages-d-avenir");
    private static final UUID PORTAL = BlueprintReader.tenantId("portail");
    private static final UUID IN_PREPARATION = BlueprintReader.tenantId("cites-educatives");

    /** Fictitious person with a pending invitation; at the next start the invitation already exists. */
    private static final String INVITED = "morgan.leroy@demonstration.example";

    private final Accounts accounts;
    private final Memberships memberships;
    private final Tenants tenants;
    private final InvitationManagement invitations;

    DemoAccountLoader(Accounts accounts, Memberships memberships, Tenants tenants, InvitationManagement invitations) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.tenants = tenants;
        this.invitations = invitations;
    }

    // Blocks the start-up thread, before the application reports readiness.
    @Override
    public void run(ApplicationArguments arguments) {
        Flux.fromArray(DemoPersona.values())
                .filterWhen(person -> accounts.byId(person.id()).hasElement().map(there -> !there))
                .concatMap(person -> accounts.save(person.account()).thenMany(Flux.fromIterable(memberships(person))))
                .concatMap(membership ->
                        memberships.grant(membership).contextWrite(CurrentTenant.with(membership.tenantId())))
                .then(tenants.findById(OPEN))
                .flatMap(site ->
                        invitations.invite(site, INVITED, Role.CONTRIBUTOR, null, DemoPersona.DOMINIQUE.account()))
                .block();
    }

    private static List<Membership> memberships(DemoPersona person) {
        List<Membership> memberships = new ArrayList<>();
        if (person.role().isTenantRole()) {
            UUID site = person == DemoPersona.CHARLIE ? OTHER : OPEN;
            memberships.add(new Membership(site, person.id(), person.role()));
        }
        if (person.role() == Role.COMMUNICATIONS) {
            memberships.add(new Membership(PORTAL, person.id(), Role.OWNER));
        }
        if (person == DemoPersona.DOMINIQUE) {
            memberships.add(new Membership(IN_PREPARATION, person.id(), person.role()));
        }
        return memberships;
    }

    @Override
    public List<DemoAccount> all() {
        return Arrays.stream(DemoPersona.values()).map(DemoPersona::offered).toList();
    }
}
