package fr.gouv.anct.minisites.provisioning.waiting;

import static fr.gouv.anct.minisites.provisioning.waiting.WaitingKind.COMMENT;
import static fr.gouv.anct.minisites.provisioning.waiting.WaitingKind.CREATION;
import static fr.gouv.anct.minisites.provisioning.waiting.WaitingKind.DECISION;
import static fr.gouv.anct.minisites.provisioning.waiting.WaitingKind.END_REQUEST;
import static fr.gouv.anct.minisites.provisioning.waiting.WaitingKind.FEW_OWNERS;
import static fr.gouv.anct.minisites.provisioning.waiting.WaitingKind.FINDING;
import static fr.gouv.anct.minisites.provisioning.waiting.WaitingKind.INVITATION;
import static fr.gouv.anct.minisites.provisioning.waiting.WaitingKind.MEASURE;
import static fr.gouv.anct.minisites.provisioning.waiting.WaitingKind.MEMBERSHIP_END;
import static fr.gouv.anct.minisites.provisioning.waiting.WaitingKind.MESSAGE;
import static fr.gouv.anct.minisites.provisioning.waiting.WaitingKind.OVERDUE;
import static fr.gouv.anct.minisites.provisioning.waiting.WaitingKind.OWN_REQUEST;
import static fr.gouv.anct.minisites.provisioning.waiting.WaitingKind.PREPARATION;
import static fr.gouv.anct.minisites.provisioning.waiting.WaitingKind.RETURNED;
import static fr.gouv.anct.minisites.provisioning.waiting.WaitingKind.REVIEW;
import static fr.gouv.anct.minisites.provisioning.waiting.WaitingKind.SERVICE;
import static fr.gouv.anct.minisites.provisioning.waiting.WaitingKind.SITE_END;
import static fr.gouv.anct.minisites.provisioning.waiting.WaitingKind.SUSPENSION;
import static fr.gouv.anct.minisites.provisioning.waiting.WaitingKind.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.provisioning.AbstractProvisioningTest;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests for whom something waits, and that it ends with the act. */
class WaitingItemsTest extends AbstractProvisioningTest {

    @Autowired
    private WaitingItems waiting;

    private final UUID site = UUID.randomUUID();
    private final String slug = freshSlug();
    private Account owner;
    private Account second;
    private Account editor;
    private Account contributor;

    private static String freshSlug() {
        String random = UUID.randomUUID().toString().replace("-", "");
        return "n-"
                + random.substring(0, 20)
                        .chars()
                        .mapToObj(digit -> String.valueOf((char) ('a' + Character.digit(digit, 16))))
                        .collect(Collectors.joining());
    }

    @BeforeEach
    void site() {
        change("""
            insert into tenant (tenant_id, slug, name, state) values ('%1$s', '%2$s', 'Espace %2$s', 'live');
            insert into address (tenant_id, host, canonical) values ('%1$s', '%2$s.sites.test', true)
            """.formatted(site, slug));
        owner = member("owner");
        second = member("owner");
        editor = member("editor");
        contributor = member("contributor");
    }

    private Account member(String role) {
        Account account = somebody(null);
        change("insert into membership (tenant_id, account_id, role) values ('%s', '%s', '%s')"
                .formatted(site, account.id(), role));
        return account;
    }

    /** Creates a published page of one revision. */
    private UUID page(String path) {
        UUID id = UUID.randomUUID();
        change("""
            insert into page (tenant_id, id, kind, path) values ('%1$s', '%2$s', 'page', '%3$s');
            insert into revision (tenant_id, id, page_id, number, title, description, body, author)
            values ('%1$s', '%2$s', '%2$s', 1, 'Titre de %3$s', 'Une page.', '[]', 'Camille');
            update page set head_revision = id, published_revision = id, published_at = now() - interval '1 day'
             where id = '%2$s';
            """.formatted(site, id, path));
        return id;
    }

    private ResultPage<WaitingItem> page(Account account, @Nullable String words, int page, int size) {
        return await(waiting.page(account, new WaitingQuery(WaitingKind.of(account), words, page, size)));
    }

    private List<WaitingItem> items(Account account) {
        return page(account, null, 1, 10_000).items();
    }

    private List<WaitingKind> kinds(Account account) {
        return items(account).stream().map(WaitingItem::kind).toList();
    }

    /** Returns the items of a platform role that are about the site of this test. */
    private List<WaitingItem> ofSite(Account account) {
        return page(account, slug, 1, 10_000).items();
    }

    private List<WaitingKind> kindsOfSite(Account account) {
        return ofSite(account).stream().map(WaitingItem::kind).toList();
    }

    @Test
    void a_submission_waits_for_those_who_may_decide_until_one_has() {
        UUID page = page("/a");
        change(
                "insert into review (tenant_id, id, page_id, revision_id, submitted_by) values ('%s', '%s', '%s', '%s', '%s')"
                        .formatted(site, UUID.randomUUID(), page, page, contributor.id()));

        assertThat(kinds(owner)).containsExactly(REVIEW);
        assertThat(items(editor)).singleElement().satisfies(item -> {
            assertThat(item.page()).isEqualTo(page);
            assertThat(item.slug()).isEqualTo(slug);
            assertThat(item.subject()).isEqualTo("Titre de /a");
            assertThat(item.who()).isEqualTo(contributor.name());
            assertThat(item.since()).isNotNull();
            assertThat(item.until()).isNull();
        });
        assertThat(items(contributor)).isEmpty();
        assertThat(items(somebody(null))).isEmpty();
        assertThat(kindsOfSite(somebody(Role.COMMUNICATIONS))).isEmpty();

        change("update tenant set read_only = true where tenant_id = '" + site + "'");
        assertThat(items(editor)).as("a read-only site").isEmpty();
        change("update tenant set read_only = false where tenant_id = '" + site + "'");
        change("update review set outcome = 'published', decided_by = submitted_by, decided_at = now() where page_id"
                + " = '"
                + page + "'");
        assertThat(items(editor)).isEmpty();
    }

    @Test
    void a_page_sent_back_waits_for_its_submitter_until_it_is_submitted_again_or_published() {
        UUID page = page("/a");
        change("""
            insert into review (tenant_id, id, page_id, revision_id, submitted_by, submitted_at, outcome, decided_by,
                                decided_at, comment)
            values ('%s', gen_random_uuid(), '%s', '%s', '%s', now() - interval '2 hours', 'returned', '%s',
                    now() - interval '1 hour', 'À revoir')
            """.formatted(site, page, page, contributor.id(), editor.id()));
        assertThat(items(contributor)).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(RETURNED);
            assertThat(item.who()).isEqualTo(editor.name());
        });
        assertThat(items(editor)).isEmpty();

        change("update page set last_published_at = now() where id = '" + page + "'");
        assertThat(items(contributor)).as("published").isEmpty();
        change("update page set last_published_at = null where id = '" + page + "'");
        assertThat(kinds(contributor)).containsExactly(RETURNED);
        change("""
            insert into review (tenant_id, id, page_id, revision_id, submitted_by)
            values ('%s', gen_random_uuid(), '%s', '%s', '%s')
            """.formatted(site, page, page, contributor.id()));
        assertThat(items(contributor)).as("submitted again").isEmpty();
    }

    @Test
    void comments_wait_together_for_who_made_the_link() {
        UUID page = page("/a");
        change("""
            insert into preview_link (tenant_id, id, page_id, token_hash, label, created_by, expires_at)
            values ('%1$s', '%2$s', '%2$s', sha256('%2$s'), 'Mairie', '%3$s', now() + interval '1 day');
            insert into preview_comment (tenant_id, id, link_id, page_id, revision_id, author, text)
            select '%1$s', gen_random_uuid(), '%2$s', '%2$s', '%2$s', 'Ada', 'Non' from generate_series(1, 3);
            update preview_comment set settled_at = now()
             where id = (select id from preview_comment where page_id = '%2$s' limit 1)
            """.formatted(site, page, contributor.id()));
        assertThat(items(contributor)).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(COMMENT);
            assertThat(item.number()).isEqualTo(2);
        });
        assertThat(items(owner)).isEmpty();
        change("update preview_comment set settled_at = now() where page_id = '" + page + "'");
        assertThat(items(contributor)).isEmpty();
    }

    @Test
    void messages_wait_together_for_those_who_answer_them() {
        change("""
            insert into contact_message (tenant_id, id, key_id, sealed, handled_at)
            select '%s', gen_random_uuid(), 'a', decode(repeat('00', 29), 'hex'), case when n > 2 then now() end
              from generate_series(1, 5) n
            """.formatted(site));
        assertThat(items(editor)).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(MESSAGE);
            assertThat(item.number()).isEqualTo(2);
        });
        assertThat(items(contributor)).isEmpty();
        WaitingCounts counts = await(waiting.counts(editor, site));
        assertThat(counts.all()).isEqualTo(1);
        assertThat(counts.here(MESSAGE)).isEqualTo(2);
        assertThat(await(waiting.counts(editor, UUID.randomUUID())).here(MESSAGE))
                .isZero();
        change("update contact_message set handled_at = now() where tenant_id = '" + site + "'");
        assertThat(items(editor)).isEmpty();
        assertThat(await(waiting.counts(editor, site)).all()).isZero();
    }

    @Test
    void an_overdue_page_waits_for_its_owner_or_for_those_who_may_publish_it() {
        UUID owned = page("/a");
        UUID nobodys = page("/b");
        UUID leavers = page("/c");
        UUID later = page("/d");
        change("update page set review_on = current_date - 2 where tenant_id = '" + site + "'");
        change("update page set owner_id = '%s' where id = '%s'".formatted(contributor.id(), owned));
        change("update page set owner_id = '%s' where id = '%s'"
                .formatted(somebody(null).id(), leavers));
        change("update page set review_on = current_date + 2 where id = '" + later + "'");

        assertThat(items(contributor)).extracting(WaitingItem::page).containsExactly(owned);
        assertThat(items(editor)).extracting(WaitingItem::page).containsExactlyInAnyOrder(nobodys, leavers);
        assertThat(kinds(editor)).containsOnly(OVERDUE);
        change("update page set review_on = current_date + 90 where tenant_id = '" + site + "'");
        assertThat(items(editor)).isEmpty();
    }

    @Test
    void errors_of_published_pages_wait_together() {
        page("/a");
        page("/b");
        UUID draft = page("/c");
        change("update page_check set errors = 2 where tenant_id = '" + site + "'");
        change("update page set published_revision = null where id = '" + draft + "'");
        assertThat(items(contributor)).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(FINDING);
            assertThat(item.number()).isEqualTo(2);
        });
        change("update page_check set errors = 0 where tenant_id = '" + site + "'");
        assertThat(items(contributor)).isEmpty();
    }

    @Test
    void a_page_withdrawn_in_place_of_the_team_waits_until_it_is_published_again_or_thrown_away() {
        UUID page = page("/a");
        String withdrawal =
                "update page set published_revision = null, published_at = null, withdrawn_service = %s where id ="
                        + " '%s'";
        change(withdrawal.formatted("null", page));
        assertThat(items(owner)).as("by the team itself").isEmpty();

        String publication = "update page set published_revision = id, published_at = now() where id = '" + page + "'";
        change(publication);
        change(withdrawal.formatted("'communications'", page));
        for (Account reader : List.of(owner, editor)) {
            assertThat(items(reader)).singleElement().satisfies(item -> {
                assertThat(item.kind()).isEqualTo(WITHDRAWN);
                assertThat(item.page()).isEqualTo(page);
                assertThat(item.detail()).isEqualTo("communications");
                assertThat(item.since()).isNotNull();
            });
        }
        assertThat(items(contributor)).isEmpty();
        assertThat(kindsOfSite(somebody(Role.COMMUNICATIONS))).isEmpty();

        change(publication);
        assertThat(items(editor)).as("published again").isEmpty();
        change(withdrawal.formatted("'administrator'", page));
        assertThat(items(editor)).extracting(WaitingItem::detail).containsExactly("administrator");
        change("update page set trashed_at = now() where id = '" + page + "'");
        assertThat(items(editor)).as("thrown away").isEmpty();
    }

    @Test
    void an_invitation_waits_while_it_can_be_accepted() {
        Account guest = somebody(null);
        change("""
            insert into invitation (tenant_id, id, email, role, invited_by, token_hash, created_at, expires_at)
            values ('%s', gen_random_uuid(), '%s', 'editor', '%s', sha256('%s'), now(), now() + interval '3 days')
            """.formatted(site, guest.email(), owner.id(), slug));
        assertThat(items(guest)).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(INVITATION);
            assertThat(item.site()).isEqualTo("Espace " + slug);
            assertThat(item.who()).isEqualTo(owner.name());
            assertThat(item.until()).isNotNull();
        });
        change("update invitation set revoked_at = now() where tenant_id = '" + site + "'");
        assertThat(items(guest)).isEmpty();
    }

    @Test
    void a_request_waits_for_its_requester_then_for_deciders() {
        Account requester = somebody(null);
        SiteRequest draft = draft(requester, Map.of(RequestField.PROGRAMME_NAME, "Ponts et forêts"));
        assertThat(items(requester)).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(OWN_REQUEST);
            assertThat(item.request()).isEqualTo(draft.id());
            assertThat(item.detail()).isEqualTo("draft");
            assertThat(item.subject()).isEqualTo("Ponts et forêts");
        });

        Account decider = somebody(Role.COMMUNICATIONS);
        SiteRequest sent = sent(decider, freshSlug());
        assertThat(items(decider))
                .extracting(WaitingItem::request)
                .as("its own")
                .doesNotContain(sent.id());
        for (Role role : List.of(Role.COMMUNICATIONS, Role.ADMINISTRATOR, Role.AUDITOR)) {
            assertThat(items(somebody(role)))
                    .filteredOn(item -> sent.id().equals(item.request()))
                    .singleElement()
                    .satisfies(item -> {
                        assertThat(item.kind()).isEqualTo(DECISION);
                        assertThat(item.until())
                                .as("the target of its review")
                                .isAfter(LocalDate.now(ParisCalendar.ZONE));
                    });
        }
        assertThat(await(waiting.counts(somebody(Role.AUDITOR), null)).all())
                .as("an auditor reads")
                .isZero();
        assertThat(await(waiting.counts(somebody(Role.COMMUNICATIONS), null)).of(DECISION))
                .isPositive();

        change("update site_request set state = 'changes' where id = '" + sent.id() + "'");
        assertThat(items(decider))
                .filteredOn(item -> item.kind() == OWN_REQUEST)
                .extracting(WaitingItem::detail)
                .containsExactly("recalled");
    }

    @Test
    void what_is_due_for_a_site_waits_for_its_owners_and_for_the_platform() {
        change("delete from membership where account_id = '" + second.id() + "'");
        change("update membership set until = current_date + 10 where account_id = '" + owner.id() + "'");
        change("update membership set until = current_date + 5 where account_id = '" + editor.id() + "'");
        change("""
            insert into lifecycle_measure (tenant_id, kind, about, taken_on)
            values ('%1$s', 'alert', current_date - 9, current_date - 9),
                   ('%1$s', 'reminder', current_date - 9, current_date - 3)
            """.formatted(site));

        assertThat(items(owner))
                .extracting(WaitingItem::kind, WaitingItem::account)
                .containsExactly(
                        tuple(MEASURE, null),
                        tuple(MEMBERSHIP_END, editor.id()),
                        tuple(MEMBERSHIP_END, owner.id()),
                        tuple(FEW_OWNERS, null));
        assertThat(items(owner).getFirst().detail()).isEqualTo("reminder");
        assertThat(items(editor)).isEmpty();
        for (Role role : List.of(Role.COMMUNICATIONS, Role.ADMINISTRATOR, Role.AUDITOR)) {
            assertThat(kindsOfSite(somebody(role))).containsExactly(MEASURE, MEMBERSHIP_END, FEW_OWNERS);
        }

        change("update membership set until = null where tenant_id = '" + site + "'");
        change("update lifecycle_measure set ended_on = current_date where tenant_id = '" + site + "'");
        change("insert into membership (tenant_id, account_id, role) values ('%s', '%s', 'owner')"
                .formatted(site, second.id()));
        assertThat(items(owner)).isEmpty();
        assertThat(kindsOfSite(somebody(Role.COMMUNICATIONS))).isEmpty();
    }

    @Test
    void an_announced_archiving_waits_until_its_day() {
        change("""
            insert into lifecycle_measure (tenant_id, kind, about, taken_on)
            values ('%1$s', 'alert', '2026-08-31', '2026-08-31'), ('%1$s', 'reminder', '2026-08-31', '2026-09-30'),
                   ('%1$s', 'read-only', '2026-08-31', '2026-12-31')
            """.formatted(site));
        assertThat(items(owner)).singleElement().satisfies(item -> {
            assertThat(item.detail()).isEqualTo("read-only");
            assertThat(item.until()).isNull();
        });
        change("""
            insert into lifecycle_measure (tenant_id, kind, about, taken_on)
            values ('%s', 'archive-announced', '2026-08-31', '2027-02-28')
            """.formatted(site));
        for (Account account : List.of(owner, somebody(Role.AUDITOR))) {
            assertThat(items(account))
                    .filteredOn(item -> item.kind() == MEASURE && slug.equals(item.slug()))
                    .extracting(WaitingItem::until)
                    .containsExactly(LocalDate.of(2027, 3, 31));
        }
        change("update lifecycle_measure set taken_on = '2027-06-01' where kind = 'archive-announced' and tenant_id = '"
                + site + "'");
        assertThat(items(owner)).extracting(WaitingItem::until).containsExactly(LocalDate.of(2027, 7, 1));
    }

    @Test
    void owners_are_not_missed_while_the_site_is_being_created() {
        SiteRequest request = approved(somebody(null), Map.of(RequestField.SLUG, freshSlug()));
        change("delete from membership where account_id = '" + second.id() + "'");
        assertThat(kindsOfSite(somebody(Role.COMMUNICATIONS))).containsExactly(FEW_OWNERS);
        change("update creation set tenant_id = '%s' where request_id = '%s'".formatted(site, request.id()));
        assertThat(kindsOfSite(somebody(Role.COMMUNICATIONS))).isEmpty();
        change("update creation set state = 'done' where request_id = '" + request.id() + "'");
        assertThat(kindsOfSite(somebody(Role.COMMUNICATIONS))).containsExactly(FEW_OWNERS);
    }

    @Test
    void a_site_without_owners_comes_before_one_with_an_only_owner() {
        // Without the trigger that keeps an owner.
        change("set session_replication_role = replica; delete from membership where tenant_id = '" + site
                + "'; set session_replication_role = origin");
        List<Long> owners = await(waiting.first(somebody(Role.AUDITOR), List.of(FEW_OWNERS), 10_000)).stream()
                .map(WaitingItem::number)
                .toList();
        assertThat(owners).contains(0L).isSorted();
    }

    @Test
    void a_request_says_who_follows_it() {
        SiteRequest request = sent(somebody(null), freshSlug());
        Account follower = somebody(Role.COMMUNICATIONS);
        Account reader = somebody(Role.ADMINISTRATOR);
        assertThat(items(reader))
                .filteredOn(item -> request.id().equals(item.request()))
                .singleElement()
                .satisfies(item -> assertThat(item.follower()).isNull());
        change("update site_request set assignee_id = '%s' where id = '%s'".formatted(follower.id(), request.id()));
        assertThat(items(reader))
                .filteredOn(item -> request.id().equals(item.request()))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.follower()).isEqualTo(follower.id());
                    assertThat(item.followedBy()).isEqualTo(follower.name());
                });
    }

    @Test
    void the_end_of_a_site_waits_for_its_owners_until_one_asks_to_put_it_off() {
        Account communications = somebody(Role.COMMUNICATIONS);
        change("insert into site_end (tenant_id, ends_on) values ('%s', (now() at time zone 'Europe/Paris')::date + 20)"
                .formatted(site));
        assertThat(kinds(owner)).containsExactly(SITE_END);
        assertThat(items(owner).getFirst().until())
                .isEqualTo(LocalDate.now(ParisCalendar.ZONE).plusDays(20));
        assertThat(items(editor)).isEmpty();
        assertThat(kindsOfSite(communications)).containsExactly(SITE_END);

        change("update tenant set state = 'suspended' where tenant_id = '" + site + "'");
        assertThat(kindsOfSite(communications)).as("its suspension waits").isEmpty();
        assertThat(kinds(owner)).as("who may still ask").containsExactly(SITE_END);
        change("update tenant set state = 'live' where tenant_id = '" + site + "'");

        String request = """
            update site_end set request_id = gen_random_uuid(), wished_on = current_date + 90, reason = 'Utile encore.',
                   asked_by = '%s', asked_at = now()
             where tenant_id = '%s'
            """;
        change(request.formatted(owner.id(), site));
        assertThat(items(owner)).isEmpty();
        assertThat(kindsOfSite(communications)).containsExactlyInAnyOrder(END_REQUEST, SITE_END);
        assertThat(kindsOfSite(somebody(Role.ADMINISTRATOR))).containsExactly(SITE_END);
        assertThat(kindsOfSite(somebody(Role.AUDITOR))).containsExactly(SITE_END);
        change("update site_end set asked_by = '%s' where tenant_id = '%s'".formatted(communications.id(), site));
        assertThat(kindsOfSite(communications)).as("one's own").containsExactly(SITE_END);

        change("update tenant set state = 'archived' where tenant_id = '" + site + "'");
        assertThat(items(owner)).isEmpty();
        assertThat(kindsOfSite(somebody(Role.COMMUNICATIONS))).isEmpty();
    }

    @Test
    void a_service_waits_for_central_communications_until_it_is_decided_about_and_when_it_has_changed_since() {
        Account communications = somebody(Role.COMMUNICATIONS);
        UUID service = page("/services/aide");
        change("update page set kind = 'service', date = current_date where id = '%s'".formatted(service));
        assertThat(ofSite(communications)).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(SERVICE);
            assertThat(item.siteId()).isEqualTo(site);
            assertThat(item.page()).isEqualTo(service);
            assertThat(item.subject()).isEqualTo("Titre de /services/aide");
            assertThat(item.detail()).isEmpty();
            assertThat(item.since()).isNotNull();
        });
        assertThat(kindsOfSite(somebody(Role.AUDITOR))).isEmpty();
        assertThat(kindsOfSite(somebody(Role.ADMINISTRATOR))).isEmpty();
        assertThat(kinds(owner)).isEmpty();

        change("update page set shared = false where id = '%s'".formatted(service));
        assertThat(ofSite(communications)).as("not proposed").isEmpty();
        change("update page set shared = true where id = '%s'".formatted(service));
        change(
                "insert into portal_service (tenant_id, page_id, accepted, reason, revision_id) values ('%s', '%s', false, 'Non.', '%2$s')"
                        .formatted(site, service));
        assertThat(ofSite(communications)).as("refused").isEmpty();
        change("update portal_service set accepted = true, reason = '' where page_id = '%s'".formatted(service));
        assertThat(ofSite(communications)).as("accepted").isEmpty();

        change("""
            insert into revision (tenant_id, id, page_id, number, title, description, body, author)
            values ('%1$s', '%3$s', '%2$s', 2, 'Un autre titre', 'Une page.', '[]', 'Camille'),
                   ('%1$s', gen_random_uuid(), '%2$s', 3, 'Un brouillon', 'Une page.', '[]', 'Camille');
            update page set published_revision = '%3$s', head_revision = (select id from revision where page_id = '%2$s' and number = 3)
             where id = '%2$s';
            """.formatted(site, service, UUID.randomUUID()));
        assertThat(ofSite(communications)).singleElement().satisfies(item -> {
            assertThat(item.detail()).isEqualTo("changed");
            assertThat(item.subject()).as("what is published").isEqualTo("Un autre titre");
        });
        change("update tenant set state = 'suspended' where tenant_id = '%s'".formatted(site));
        assertThat(kindsOfSite(communications)).isEmpty();
    }

    @Test
    void a_service_of_the_portal_itself_waits_for_nobody() {
        // Other tests may have a portal.
        change("delete from address where host = 'portail.test' and path_prefix = ''");
        change("update address set host = 'portail.test' where tenant_id = '%s'".formatted(site));
        change("update page set kind = 'service', date = current_date where id = '%s'"
                .formatted(page("/services/aide")));
        assertThat(ofSite(somebody(Role.COMMUNICATIONS))).isEmpty();
        change("delete from address where tenant_id = '%s'".formatted(site));
    }

    @ParameterizedTest
    @CsvSource({"29, false", "31, true"})
    void a_site_in_preparation_is_listed_after_a_month(int days, boolean listed) {
        change("update tenant set state = 'preparation', created_at = now() - interval '%d days' where tenant_id = '%s'"
                .formatted(days, site));
        assertThat(kindsOfSite(somebody(Role.COMMUNICATIONS)).contains(PREPARATION))
                .isEqualTo(listed);
        assertThat(items(owner)).isEmpty();
    }

    @Test
    void a_suspended_site_waits_until_it_is_reopened() {
        change("""
            update tenant set state = 'suspended' where tenant_id = '%1$s';
            insert into suspension (tenant_id, id, suspended_by, service, reason)
            values ('%1$s', gen_random_uuid(), '%2$s', 'communications', 'Essai')
            """.formatted(site, somebody(Role.COMMUNICATIONS).id()));
        for (Role role : List.of(Role.COMMUNICATIONS, Role.ADMINISTRATOR, Role.AUDITOR)) {
            assertThat(ofSite(somebody(role))).singleElement().satisfies(item -> {
                assertThat(item.kind()).isEqualTo(SUSPENSION);
                assertThat(item.since()).isNotNull();
                assertThat(item.until()).isNull();
            });
        }
        assertThat(items(owner)).isEmpty();

        change("update suspension set until = current_date + 3 where tenant_id = '" + site + "'");
        assertThat(ofSite(somebody(Role.COMMUNICATIONS)))
                .singleElement()
                .satisfies(item -> assertThat(item.until()).isNotNull());
        change("update suspension set ended_at = now() where tenant_id = '%1$s'".formatted(site));
        change("update tenant set state = 'live' where tenant_id = '" + site + "'");
        assertThat(kindsOfSite(somebody(Role.COMMUNICATIONS))).isEmpty();
    }

    @Test
    void a_creation_waits_from_its_first_failure_on_for_those_who_may_restart_it() {
        SiteRequest request = approved(somebody(null), Map.of(RequestField.SLUG, freshSlug()));
        assertThat(items(somebody(Role.ADMINISTRATOR)))
                .noneMatch(item -> request.id().equals(item.request()));
        change("update creation set failures = 1, failure = 'Échec.' where request_id = '" + request.id() + "'");
        change("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version) values"
                + " ('creation', '" + request.tenantId() + "', now() + interval '2 minutes', false, 1)");
        for (Role role : List.of(Role.COMMUNICATIONS, Role.ADMINISTRATOR, Role.AUDITOR)) {
            assertThat(items(somebody(role)))
                    .filteredOn(item -> request.id().equals(item.request()))
                    .singleElement()
                    .satisfies(item -> {
                        assertThat(item.kind()).isEqualTo(CREATION);
                        assertThat(item.detail()).isEqualTo("retrying");
                        assertThat(item.number()).as("next attempt").isEqualTo(2);
                        assertThat(item.nextAttempt()).isAfter(Instant.now());
                    });
        }
        change("delete from scheduled_tasks where task_instance = '" + request.tenantId() + "'");
        change("update creation set state = 'failed' where request_id = '" + request.id() + "'");
        assertThat(items(somebody(Role.ADMINISTRATOR)))
                .filteredOn(item -> request.id().equals(item.request()))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.kind()).isEqualTo(CREATION);
                    assertThat(item.subject()).isEqualTo(request.name());
                    assertThat(item.detail()).isEmpty();
                    assertThat(item.nextAttempt()).isNull();
                });
        change("update creation set state = 'done' where request_id = '" + request.id() + "'");
        assertThat(items(somebody(Role.ADMINISTRATOR)))
                .noneMatch(item -> request.id().equals(item.request()));
    }

    @Test
    void the_earliest_due_comes_first_and_pages_have_the_total_of_all() {
        for (int n = 0; n < 7; n++) {
            UUID page = page("/page-" + n);
            change("""
                insert into review (tenant_id, id, page_id, revision_id, submitted_by, submitted_at)
                values ('%s', gen_random_uuid(), '%s', '%s', '%s', now() - interval '%d hours')
                """.formatted(site, page, page, contributor.id(), n));
        }
        ResultPage<WaitingItem> last = page(editor, null, 3, 3);
        assertThat(last.total()).isEqualTo(7);
        assertThat(last.items()).extracting(WaitingItem::subject).containsExactly("Titre de /page-0");
        assertThat(page(editor, null, 1, 3).items())
                .extracting(WaitingItem::subject)
                .containsExactly("Titre de /page-6", "Titre de /page-5", "Titre de /page-4");
        assertThat(page(editor, null, 9, 3)).isEqualTo(new ResultPage<>(List.of(), 9, 3, 7));
        assertThat(page(editor, "ESPACE " + slug, 1, 3).total()).isEqualTo(7);
        assertThat(page(editor, "ailleurs", 1, 3).total()).isZero();
        assertThat(await(waiting.first(editor, List.of(REVIEW), 2))).hasSize(2).allMatch(item -> item.total() == 7);
    }
}
