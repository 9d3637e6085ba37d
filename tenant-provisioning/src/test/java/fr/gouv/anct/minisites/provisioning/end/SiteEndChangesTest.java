package fr.gouv.anct.minisites.provisioning.end;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Tests that the end of a site is put off on request, refused, withdrawn and set, and that of two acts at once one
 * succeeds.
 */
class SiteEndChangesTest extends AbstractProvisioningTest {

    private static final int ROUNDS = 15;
    private static final LocalDate END = LocalDate.of(2030, 3, 1);
    private static final LocalDate WISHED = LocalDate.of(2030, 9, 1);
    private static final LocalDate OTHER = LocalDate.of(2030, 6, 1);

    @Autowired
    private SiteEndChanges ends;

    @Autowired
    private Tenants tenants;

    @Autowired
    private Memberships memberships;

    private final String slug = "terme-" + UUID.randomUUID().toString().substring(0, 8);
    private Account owner;
    private Account communications;
    private Tenant site;

    @BeforeEach
    void siteWithAnEnd() {
        owner = somebody(null);
        communications = somebody(Role.COMMUNICATIONS);
        UUID id = UUID.randomUUID();
        awaitEnd(tenants.save(
                        id,
                        new Slug(slug),
                        "À terme",
                        TenantState.LIVE,
                        new Address(new Host(slug + ".sites.test"), ""),
                        List.of())
                .then(memberships.grant(new Membership(id, owner.id(), Role.OWNER)))
                .contextWrite(CurrentTenant.with(id)));
        change("insert into site_end (tenant_id, ends_on) values ('%s', '%s')".formatted(id, END));
        site = await(tenants.findById(id));
    }

    private SiteEnd end() {
        return await(ends.find(site));
    }

    private EndExtensionRequest request() {
        return requireNonNull(end().request());
    }

    private SiteEndResult ask() {
        return await(ends.ask(site, END, WISHED, "Encore utile.", owner));
    }

    private SiteEndResult grant(UUID request, LocalDate day, Account by) {
        return await(ends.grant(site, end(), request, day, "Jusqu’au bilan.", by.actor()));
    }

    private List<String> journal() {
        return rows("select concat_ws(' ', action, detail ->> 'until', detail ->> 'until-before', detail ->> 'reason')"
                + " from audit_event where tenant_id = '" + site.id() + "' order by id");
    }

    private List<String> words(Account reader) {
        return rows(
                "select translate(words, U&'\\00A0', ' ') from kept.letter where recipient = '" + reader.email() + "'");
    }

    @Test
    void an_owner_asks_once_and_is_granted_another_day() {
        assertThat(ask()).isEqualTo(SiteEndResult.ASKED);
        assertThat(ask()).isEqualTo(SiteEndResult.OVERTAKEN);
        EndExtensionRequest asked = request();
        assertThat(asked.wishedOn()).isEqualTo(WISHED);
        assertThat(asked.reason()).isEqualTo("Encore utile.");
        assertThat(asked.askedBy()).isEqualTo(owner.id());
        assertThat(end().endsOn()).as("as before").isEqualTo(END);
        assertThat(subjects(communications.email())).containsExactly("Report demandé pour l’espace « À terme »");
        assertThat(subjects(owner.email())).isEmpty();

        assertThat(grant(UUID.randomUUID(), OTHER, communications)).isEqualTo(SiteEndResult.OVERTAKEN);
        assertThat(grant(asked.id(), OTHER, communications)).isEqualTo(SiteEndResult.GRANTED);
        assertThat(grant(asked.id(), WISHED, communications)).isEqualTo(SiteEndResult.OVERTAKEN);
        assertThat(end()).isEqualTo(new SiteEnd(OTHER, null));
        assertThat(journal())
                .containsExactly(
                        "site.end-asked 2030-09-01 2030-03-01 Encore utile.",
                        "site.end-granted 2030-06-01 2030-03-01 Jusqu’au bilan.");
        assertThat(subjects(owner.email())).containsExactly("La fin de l’espace « À terme » est reportée");
        assertThat(words(owner))
                .singleElement()
                .asString()
                .contains("La communication centrale", "1er juin 2030, au lieu du 1er septembre 2030");
        assertThat(rows("select quote from kept.letter where recipient = '" + owner.email() + "'"))
                .containsExactly("Jusqu’au bilan.");
        assertThat(await(ends.ask(site, OTHER, WISHED, "Encore.", owner)))
                .as("again")
                .isEqualTo(SiteEndResult.ASKED);
    }

    @Test
    void a_grant_as_asked_needs_no_word() {
        ask();
        assertThat(await(ends.grant(site, end(), request().id(), WISHED, " ", communications.actor())))
                .isEqualTo(SiteEndResult.GRANTED);
        assertThat(journal()).last().isEqualTo("site.end-granted 2030-09-01 2030-03-01");
        assertThat(words(owner)).singleElement().asString().doesNotContain("au lieu du");
    }

    @Test
    void a_refusal_leaves_the_end_and_says_why() {
        ask();
        UUID id = request().id();
        assertThat(refuse(id)).isEqualTo(SiteEndResult.REFUSED);
        assertThat(refuse(id)).isEqualTo(SiteEndResult.OVERTAKEN);
        assertThat(end()).isEqualTo(new SiteEnd(END, null));
        assertThat(subjects(owner.email())).containsExactly("La fin de l’espace « À terme » n’est pas reportée");
        assertThat(rows("select quote from kept.letter where recipient = '" + owner.email() + "'"))
                .containsExactly("Programme terminé.");
    }

    private SiteEndResult refuse(UUID request) {
        return await(ends.refuse(site, request, END, "Programme terminé.", communications.actor()));
    }

    @Test
    void a_withdrawal_leaves_the_end_and_is_told_to_those_who_decide() {
        ask();
        EndExtensionRequest asked = request();
        Account colleague = somebody(null);
        assertThat(await(ends.withdraw(site, asked, colleague))).isEqualTo(SiteEndResult.WITHDRAWN);
        assertThat(await(ends.withdraw(site, asked, owner))).isEqualTo(SiteEndResult.OVERTAKEN);
        assertThat(grant(asked.id(), WISHED, communications)).isEqualTo(SiteEndResult.OVERTAKEN);
        assertThat(end()).isEqualTo(new SiteEnd(END, null));
        assertThat(journal())
                .containsExactly("site.end-asked 2030-09-01 2030-03-01 Encore utile.", "site.end-withdrawn 2030-09-01");
        assertThat(subjects(communications.email()))
                .containsExactlyInAnyOrder(
                        "Report demandé pour l’espace « À terme »",
                        "Demande de report retirée pour l’espace « À terme »");
        assertThat(words(communications))
                .anySatisfy(text -> assertThat(text)
                        .contains(colleague.name(), "retirer la demande de report", "1er septembre 2030"));
        assertThat(subjects(owner.email())).isEmpty();
        assertThat(ask()).as("again").isEqualTo(SiteEndResult.ASKED);
        assertThat(await(ends.withdraw(site, asked, owner)))
                .as("another request than the one that was read")
                .isEqualTo(SiteEndResult.OVERTAKEN);
    }

    @Test
    void a_withdrawal_and_an_answer_at_once_have_one_outcome() {
        for (int round = 1; round <= ROUNDS; round++) {
            LocalDate last = requireNonNull(end().endsOn());
            await(ends.ask(site, last, last.plusDays(9), "Un motif.", owner));
            SiteEnd asked = end();
            EndExtensionRequest request = request();
            assertThat(atOnce(
                            ends.withdraw(site, request, owner),
                            ends.grant(site, asked, request.id(), last.plusDays(5), "", communications.actor())))
                    .hasSize(2)
                    .containsOnlyOnce(SiteEndResult.OVERTAKEN);
            assertThat(end().request()).isNull();
            assertThat(journal()).hasSize(2 * round);
        }
    }

    @Test
    void nobody_answers_their_own_request() {
        Account both = somebody(Role.COMMUNICATIONS);
        await(ends.ask(site, END, WISHED, "Encore utile.", both));
        assertThat(subjects(both.email())).isEmpty();
        assertThat(grant(request().id(), WISHED, both)).isEqualTo(SiteEndResult.OVERTAKEN);
        assertThat(await(ends.refuse(site, request().id(), END, "Non.", both.actor())))
                .isEqualTo(SiteEndResult.OVERTAKEN);
        assertThat(grant(request().id(), WISHED, communications)).isEqualTo(SiteEndResult.GRANTED);
    }

    @Test
    void an_end_is_set_where_the_author_has_seen_the_present_one_and_no_request_waits() {
        assertThat(set(null, OTHER)).isEqualTo(SiteEndResult.OVERTAKEN);
        assertThat(set(OTHER, WISHED)).isEqualTo(SiteEndResult.OVERTAKEN);
        assertThat(set(END, OTHER)).isEqualTo(SiteEndResult.SET);
        assertThat(journal()).containsExactly("site.end-set 2030-06-01 2030-03-01");
        assertThat(subjects(owner.email())).containsExactly("La date de fin de l’espace « À terme » est fixée");
        assertThat(ask()).as("the end that was seen is no longer so").isEqualTo(SiteEndResult.OVERTAKEN);

        assertThat(await(ends.ask(site, OTHER, WISHED, "Encore utile.", owner))).isEqualTo(SiteEndResult.ASKED);
        assertThat(set(OTHER, WISHED)).isEqualTo(SiteEndResult.OVERTAKEN);

        change("delete from site_end where tenant_id = '" + site.id() + "'");
        assertThat(end()).isEqualTo(SiteEnd.NONE);
        assertThat(set(null, OTHER)).isEqualTo(SiteEndResult.SET);
        assertThat(end().endsOn()).isEqualTo(OTHER);
    }

    private SiteEndResult set(@Nullable LocalDate seen, LocalDate day) {
        return await(ends.set(site, seen, day, communications.actor()));
    }

    @Test
    void a_closed_site_has_no_request() {
        ask();
        change("update tenant set state = 'archived' where tenant_id = '" + site.id() + "'");
        assertThat(end()).isEqualTo(new SiteEnd(END, null));
        assertThat(ask()).isEqualTo(SiteEndResult.OVERTAKEN);
    }

    @Test
    void two_acts_at_once_have_one_outcome() {
        Account second = somebody(Role.COMMUNICATIONS);
        for (int round = 1; round <= ROUNDS; round++) {
            LocalDate seen = requireNonNull(end().endsOn());
            assertThat(atOnce(
                            ends.ask(site, seen, seen.plusDays(9), "Un motif.", owner),
                            ends.ask(site, seen, seen.plusDays(8), "Un autre.", second)))
                    .containsExactlyInAnyOrder(SiteEndResult.ASKED, SiteEndResult.OVERTAKEN);
            change("update site_end set asked_by = '%s' where tenant_id = '%s'".formatted(owner.id(), site.id()));
            SiteEnd asked = end();
            UUID id = request().id();
            assertThat(atOnce(
                            ends.grant(site, asked, id, seen.plusDays(5), "", communications.actor()),
                            ends.refuse(site, id, seen, "Non.", second.actor())))
                    .hasSize(2)
                    .containsOnlyOnce(SiteEndResult.OVERTAKEN);
            LocalDate now = requireNonNull(end().endsOn());
            assertThat(atOnce(
                            ends.set(site, now, now.plusDays(1), communications.actor()),
                            ends.ask(site, now, now.plusDays(30), "Un motif.", owner)))
                    .hasSize(2)
                    .containsOnlyOnce(SiteEndResult.OVERTAKEN);
            change("update site_end set request_id = null, wished_on = null, reason = null, asked_by = null,"
                    + " asked_at = null where tenant_id = '" + site.id() + "'");
            assertThat(journal()).hasSize(3 * round);
        }
    }

    private static List<SiteEndResult> atOnce(Mono<SiteEndResult> one, Mono<SiteEndResult> other) {
        return await(Mono.zip(
                one.subscribeOn(Schedulers.parallel()),
                other.subscribeOn(Schedulers.parallel()),
                (first, second) -> List.of(first, second)));
    }
}
