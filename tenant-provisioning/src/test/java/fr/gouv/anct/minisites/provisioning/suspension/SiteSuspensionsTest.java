package fr.gouv.anct.minisites.provisioning.suspension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Membership;
import fr.gouv.anct.minisites.access.Memberships;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.provisioning.AbstractProvisioningTest;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.Slug;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.tenancy.directory.Tenants;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Tests the suspension of a live site, its end by hand and after its last day, and two acts at once. */
class SiteSuspensionsTest extends AbstractProvisioningTest {

    private static final int ROUNDS = 15;
    private static final LocalDate LAST_DAY = LocalDate.now(ParisCalendar.ZONE).plusDays(3);
    private static final SuspensionOrder ORDER =
            new SuspensionOrder("Contenus falsifiés.", "Nous vérifions nos contenus.", LAST_DAY);

    @Autowired
    private SiteSuspensions suspensions;

    @Autowired
    private SuspensionEndJob job;

    @Autowired
    private Tenants tenants;

    @Autowired
    private Memberships memberships;

    private final String slug = "frein-" + UUID.randomUUID().toString().substring(0, 8);
    private Account owner;
    private Account communications;
    private Tenant site;

    @BeforeEach
    void liveSite() {
        owner = somebody(null);
        Account editor = somebody(null);
        communications = somebody(Role.COMMUNICATIONS);
        UUID id = UUID.randomUUID();
        awaitEnd(tenants.save(
                        id,
                        new Slug(slug),
                        "À freiner",
                        TenantState.LIVE,
                        new Address(new Host(slug + ".sites.test"), ""),
                        List.of())
                .then(memberships.grant(new Membership(id, owner.id(), Role.OWNER)))
                .then(memberships.grant(new Membership(id, editor.id(), Role.EDITOR)))
                .contextWrite(CurrentTenant.with(id)));
        site = await(tenants.findById(id));
    }

    private Tenant current() {
        return await(tenants.findById(site.id()));
    }

    private Suspension open() {
        return await(suspensions.findOpen(current()));
    }

    private SuspensionResult suspend() {
        return await(suspensions.suspend(site, ORDER, Role.COMMUNICATIONS, communications.actor()));
    }

    private SuspensionResult reopen(UUID suspension) {
        return await(suspensions.reopen(site, suspension, Role.COMMUNICATIONS, communications.actor()));
    }

    private List<String> journal() {
        return rows("select action from audit_event where tenant_id = '" + site.id() + "' order by id");
    }

    private String instance(UUID suspension) {
        return new SuspensionEndJob.Instance(site.id(), suspension).text();
    }

    @Test
    void a_live_site_is_suspended_once_and_its_owners_read_why() {
        assertThat(suspend()).isEqualTo(SuspensionResult.SUSPENDED);
        assertThat(suspend()).isEqualTo(SuspensionResult.NOT_LIVE);

        assertThat(current().state()).isEqualTo(TenantState.SUSPENDED);
        assertThat(current().suspension()).isEqualTo(new Tenant.Suspension("Nous vérifions nos contenus.", LAST_DAY));
        assertThat(current().version()).isGreaterThan(site.version());
        assertThat(open().reason()).isEqualTo("Contenus falsifiés.");
        assertThat(journal()).containsExactly("site.suspended");
        assertThat(subjects(owner.email())).containsExactly("L’espace « À freiner » est suspendu");
        assertThat(rows("select quote from kept.letter where recipient = '" + owner.email() + "'"))
                .containsExactly("Contenus falsifiés.");
        assertThat(rows("select words from kept.letter where recipient = '" + owner.email() + "'"))
                .singleElement()
                .asString()
                .contains("La communication centrale vient de suspendre");
        assertThat(rows("select split_part(words, E'\\n', 2) from kept.letter where recipient = '" + owner.email()
                        + "'"))
                .as("the service, not the person")
                .noneMatch(words -> words.contains(communications.usualName()));
        assertThat(rows("select instance from kept.job where name = 'suspension-end'"))
                .contains(instance(open().id()));
    }

    @Test
    void a_site_that_is_not_live_is_not_suspended() {
        change("update tenant set state = 'preparation' where tenant_id = '" + site.id() + "'");
        assertThat(suspend()).isEqualTo(SuspensionResult.NOT_LIVE);
        assertThat(rows("select id from suspension where tenant_id = '" + site.id() + "'"))
                .isEmpty();
        assertThat(subjects(owner.email())).isEmpty();
    }

    @Test
    void only_the_suspension_that_was_seen_is_ended() {
        suspend();
        UUID first = open().id();
        assertThat(reopen(first)).isEqualTo(SuspensionResult.REOPENED);
        assertThat(reopen(first)).isEqualTo(SuspensionResult.OVER);
        assertThat(current().state()).isEqualTo(TenantState.LIVE);
        assertThat(current().suspension()).isNull();

        assertThat(suspend()).isEqualTo(SuspensionResult.SUSPENDED);
        assertThat(reopen(first)).as("another one is open").isEqualTo(SuspensionResult.OVERTAKEN);
        assertThat(current().state()).isEqualTo(TenantState.SUSPENDED);
        assertThat(rows("select count(*) from suspension where tenant_id = '" + site.id() + "'"))
                .containsExactly("2");
        assertThat(journal()).containsExactly("site.suspended", "site.reopened", "site.suspended");
        assertThat(subjects(owner.email()))
                .containsExactly(
                        "L’espace « À freiner » est suspendu",
                        "L’espace « À freiner » est de nouveau en ligne",
                        "L’espace « À freiner » est suspendu");
    }

    @Test
    void a_changed_suspension_stays_closed_and_began_when_the_first_did() {
        suspend();
        Suspension first = open();
        SuspensionOrder later = new SuspensionOrder("Vérification en cours.", null, null);
        assertThat(change(first, later)).isEqualTo(SuspensionResult.CHANGED);
        assertThat(change(first, ORDER)).isEqualTo(SuspensionResult.OVERTAKEN);
        assertThat(reopen(first.id())).isEqualTo(SuspensionResult.OVERTAKEN);

        assertThat(current().suspension()).isEqualTo(new Tenant.Suspension(null, null));
        assertThat(open().id()).isNotEqualTo(first.id());
        assertThat(open().suspendedAt()).isEqualTo(first.suspendedAt());
        assertThat(open().reason()).isEqualTo("Vérification en cours.");
        change("update suspension set until = current_date - 1 where tenant_id = '" + site.id() + "'"
                + " and ended_at is not null");
        awaitEnd(job.run(instance(first.id())));
        assertThat(current().state()).isEqualTo(TenantState.SUSPENDED);
        assertThat(journal()).containsExactly("site.suspended", "site.suspension-changed");
        assertThat(subjects(owner.email()))
                .containsExactlyInAnyOrder(
                        "L’espace « À freiner » est suspendu", "La suspension de l’espace « À freiner » est modifiée");
    }

    /** The site is archived between the two updates of an act, which a trigger stands for. */
    @Test
    void a_site_that_is_archived_meanwhile_is_neither_changed_nor_reopened() {
        suspend();
        Suspension seen = open();
        change("create function archive_first() returns trigger language plpgsql security definer as $$ begin "
                + "update tenant set state = 'archived' where tenant_id = new.tenant_id; return new; end $$;"
                + "create trigger archive_first after update on suspension for each row when (new.tenant_id = '"
                + site.id() + "') execute function archive_first()");
        try {
            assertThat(change(seen, ORDER)).isEqualTo(SuspensionResult.OVER);
            assertThat(reopen(seen.id())).isEqualTo(SuspensionResult.OVER);
        } finally {
            change("drop trigger archive_first on suspension; drop function archive_first()");
        }
        assertThat(rows("select id from suspension where tenant_id = '" + site.id() + "'"))
                .as("nothing of the act is stored")
                .containsExactly(seen.id().toString());
        assertThat(journal()).containsExactly("site.suspended");
        assertThat(subjects(owner.email())).hasSize(1);
    }

    private SuspensionResult change(Suspension seen, SuspensionOrder order) {
        return await(suspensions.change(site, seen, order, Role.COMMUNICATIONS, communications.actor()));
    }

    @Test
    void a_suspension_ends_by_itself_after_its_last_day_once() {
        suspend();
        UUID id = open().id();
        assertThatThrownBy(() -> awaitEnd(job.run(instance(id)))).isInstanceOf(IllegalStateException.class);
        assertThat(current().state()).isEqualTo(TenantState.SUSPENDED);

        change("update suspension set until = current_date - 1 where tenant_id = '" + site.id() + "'");
        awaitEnd(Mono.zip(
                job.run(instance(id)).subscribeOn(Schedulers.parallel()).thenReturn(true),
                job.run(instance(id)).subscribeOn(Schedulers.parallel()).thenReturn(true)));
        awaitEnd(job.run(instance(id)));
        assertThat(current().state()).isEqualTo(TenantState.LIVE);
        assertThat(journal()).containsExactly("site.suspended", "site.reopened");
        assertThat(rows("select ended_by from suspension where tenant_id = '" + site.id() + "'"))
                .containsExactly("null");
        assertThat(subjects(owner.email()))
                .containsExactly(
                        "L’espace « À freiner » est suspendu", "La suspension de l’espace « À freiner » a pris fin");
    }

    @Test
    void the_job_of_a_suspension_that_has_ended_or_of_an_archived_site_does_nothing() {
        suspend();
        UUID ended = open().id();
        reopen(ended);
        awaitEnd(job.run(instance(ended)));
        suspend();
        UUID open = open().id();
        awaitEnd(job.run(instance(ended)));
        assertThat(current().state()).isEqualTo(TenantState.SUSPENDED);
        change("update tenant set state = 'archived' where tenant_id = '" + site.id() + "'");
        awaitEnd(job.run(instance(open)));
        assertThat(current().state()).isEqualTo(TenantState.ARCHIVED);
    }

    @Test
    void two_acts_at_once_have_one_outcome() {
        for (int round = 1; round <= ROUNDS; round++) {
            List<SuspensionResult> suspended = atOnce(
                    suspensions.suspend(site, ORDER, Role.COMMUNICATIONS, communications.actor()),
                    suspensions.suspend(site, ORDER, Role.ADMINISTRATOR, communications.actor()));
            assertThat(suspended).containsExactlyInAnyOrder(SuspensionResult.SUSPENDED, SuspensionResult.NOT_LIVE);
            UUID id = open().id();
            List<SuspensionResult> reopened = atOnce(
                    suspensions.reopen(site, id, Role.COMMUNICATIONS, communications.actor()),
                    suspensions.reopen(site, id, Role.ADMINISTRATOR, communications.actor()));
            assertThat(reopened).containsExactlyInAnyOrder(SuspensionResult.REOPENED, SuspensionResult.OVER);
            assertThat(journal()).hasSize(2 * round);
            assertThat(subjects(owner.email())).hasSize(2 * round);
        }
    }

    private static List<SuspensionResult> atOnce(Mono<SuspensionResult> one, Mono<SuspensionResult> other) {
        return await(Mono.zip(
                one.subscribeOn(Schedulers.parallel()),
                other.subscribeOn(Schedulers.parallel()),
                (first, second) -> List.of(first, second)));
    }
}
