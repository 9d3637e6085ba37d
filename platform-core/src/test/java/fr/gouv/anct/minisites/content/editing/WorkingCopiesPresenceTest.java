package fr.gouv.anct.minisites.content.editing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.delivery.CoreTest;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Checks working copies and the presence of authors in the database, as the unprivileged role. */
@CoreTest
class WorkingCopiesPresenceTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private WorkingCopies copies;

    @Autowired
    private Presences presences;

    @Autowired
    private WorkingCopyRetentionJob left;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TestSites sites;

    @Autowired
    private DatabaseClient database;

    @Autowired
    private CrossTenantScope crossTenant;

    @Autowired
    private TransactionalOperator transaction;

    private TestSite site;
    private UUID page;
    private Account ada;
    private Account bob;

    @BeforeEach
    void site() {
        site = sites.live();
        page = sites.page(site, "/a-plusieurs", "À plusieurs");
        ada = account("Ada");
        bob = account("Bob");
    }

    private Account account(String name) {
        Account account = new Account(UUID.randomUUID(), UUID.randomUUID() + "@test.example", name, "Auteur", null);
        run(accounts.save(account));
        return account;
    }

    private <T> @Nullable T run(Mono<T> work) {
        return work.contextWrite(CurrentTenant.with(site.id())).block(SOON);
    }

    private void change(String sql) {
        run(database.sql(sql).then().as(transaction::transactional));
    }

    private Map<String, List<String>> fields(String title) {
        return Map.of("title", List.of(title));
    }

    @Test
    void aCopyIsItsAuthorsAndTheLastOneCounts() {
        Instant first = requireNonNull(run(copies.keep(page, ada.id(), 1, fields("Un"), WorkingCopy.Form.ANY)));
        Instant second = requireNonNull(run(copies.keep(page, ada.id(), 2, fields("Deux"), WorkingCopy.Form.ANY)));
        assertThat(second).isAfter(first);
        assertThat(run(copies.of(page, ada.id()))).isEqualTo(new WorkingCopy(fields("Deux"), second));
        assertThat(run(copies.of(page, bob.id()))).isNull();
        assertThat(run(copies.drop(page, bob.id()))).isFalse();

        assertThat(run(copies.drop(page, ada.id()))).isTrue();
        assertThat(run(copies.of(page, ada.id()))).isNull();
        assertThat(run(copies.bringBack(page, ada.id()))).isTrue();
        assertThat(run(copies.of(page, ada.id()))).isNotNull();
        assertThat(run(copies.bringBack(page, ada.id())))
                .as("nothing to bring back")
                .isFalse();
        run(copies.drop(page, ada.id()));
        run(copies.keep(page, ada.id(), 2, fields("Trois"), WorkingCopy.Form.ANY));
        assertThat(requireNonNull(run(copies.of(page, ada.id()))).fields()).isEqualTo(fields("Trois"));

        run(copies.forget(page, ada.id(), WorkingCopy.Form.ANY));
        assertThat(run(copies.of(page, ada.id()))).isNull();
        assertThat(run(copies.keep(UUID.randomUUID(), ada.id(), 1, fields("Nulle part"), WorkingCopy.Form.ANY)))
                .isNull();
    }

    @Test
    void aFormDoesNotWriteOverWhatAnotherKeepsUnseen() {
        WorkingCopy.Form one = new WorkingCopy.Form(UUID.randomUUID(), null);
        WorkingCopy.Form other = new WorkingCopy.Form(UUID.randomUUID(), null);
        assertThat(run(copies.keep(page, ada.id(), 1, fields("Un"), one))).isNotNull();
        assertThat(run(copies.keep(page, ada.id(), 1, fields("Autre"), other))).isNull();
        assertThat(run(copies.keep(page, ada.id(), 1, fields("Un"), other)))
                .as("the same words")
                .isNotNull();
        assertThat(run(copies.keep(page, ada.id(), 1, fields("Deux"), other))).isNotNull();
        run(copies.forget(page, ada.id(), one));
        WorkingCopy kept = requireNonNull(run(copies.of(page, ada.id())));
        assertThat(kept.fields()).isEqualTo(fields("Deux"));
        WorkingCopy.Form later = new WorkingCopy.Form(UUID.randomUUID(), kept.savedAt());
        assertThat(run(copies.keep(page, ada.id(), 1, fields("Trois"), later)))
                .as("which has shown it")
                .isNotNull();
        run(copies.drop(page, ada.id()));
        assertThat(run(copies.keep(page, ada.id(), 1, fields("Quatre"), one)))
                .as("nobody is offered what was dropped")
                .isNotNull();
        run(copies.forget(page, ada.id(), one));
        assertThat(run(copies.of(page, ada.id()))).isNull();
    }

    @Test
    void aRequestThatComesTwiceLeavesTheFormThatShowsItsWordsTheRight() {
        WorkingCopy.Form left = new WorkingCopy.Form(UUID.randomUUID(), null);
        Instant shown = requireNonNull(run(copies.keep(page, ada.id(), 1, fields("Un"), left)));
        WorkingCopy.Form reloaded = new WorkingCopy.Form(UUID.randomUUID(), shown);
        assertThat(run(copies.keep(page, ada.id(), 1, fields("Un"), left)))
                .as("sent again as the page is left, and late")
                .isEqualTo(shown);
        assertThat(run(copies.keep(page, ada.id(), 1, fields("Deux"), reloaded)))
                .isAfter(shown);
        assertThat(run(copies.keep(page, ada.id(), 1, fields("Trois"), left)))
                .as("what is new is not written over what it has not seen")
                .isNull();
    }

    /** Unsaved text grants no access, so it does not end with a membership; only erasure of the account deletes it. */
    @Test
    void aCopyWaitsForAMemberWhoComesBackAndEndsWithTheAccount() {
        change("insert into membership (tenant_id, account_id, role) values ('%s', '%s', 'editor')"
                .formatted(site.id(), ada.id()));
        Instant kept = requireNonNull(run(copies.keep(page, ada.id(), 1, fields("Un"), WorkingCopy.Form.ANY)));
        run(presences.see(page, ada.id()));
        change("update membership set role = 'contributor' where account_id = '" + ada.id() + "'");
        change("delete from membership where account_id = '" + ada.id() + "'");
        assertThat(run(copies.of(page, ada.id()))).isEqualTo(new WorkingCopy(fields("Un"), kept));
        assertThat(run(presences.see(page, bob.id()))).as("nobody is there").isEmpty();

        crossTenant
                .write(
                        CrossTenantScope.Purpose.ACCOUNTS,
                        database.sql("select erase_account(:id)")
                                .bind("id", ada.id())
                                .then())
                .block(SOON);
        assertThat(run(copies.of(page, ada.id()))).isNull();
    }

    @Test
    void whoIsSeenIsThereForAMinuteAndSinceTheyCame() {
        assertThat(run(presences.see(page, ada.id()))).isEmpty();
        Presence seen = requireNonNull(run(presences.see(page, bob.id()))).getFirst();
        assertThat(seen.name()).isEqualTo("Ada Auteur");
        run(presences.see(page, ada.id()));
        assertThat(requireNonNull(run(presences.see(page, bob.id()))).getFirst().since())
                .as("without a break")
                .isEqualTo(seen.since());

        change("update page_presence set seen_at = now() - interval '61 seconds' where account_id = '" + ada.id()
                + "'");
        assertThat(run(presences.see(page, bob.id()))).isEmpty();
        run(presences.see(page, ada.id()));
        assertThat(requireNonNull(run(presences.see(page, bob.id()))).getFirst().since())
                .as("they came back")
                .isAfter(seen.since());
        assertThat(run(presences.see(UUID.randomUUID(), bob.id()))).isEmpty();
    }

    @Test
    void whatWasLeftIsClearedAwayAndNothingElse() {
        run(copies.keep(page, ada.id(), 1, fields("Laissé"), WorkingCopy.Form.ANY));
        run(copies.keep(page, bob.id(), 1, fields("En cours"), WorkingCopy.Form.ANY));
        run(presences.see(page, ada.id()));
        run(presences.see(page, bob.id()));
        change("update working_copy set saved_at = now() - interval '31 days' where account_id = '" + ada.id() + "'");
        change("update page_presence set seen_at = now() - interval '2 hours' where account_id = '" + ada.id() + "'");

        for (String[] link : List.of(new String[] {"13", "11"}, new String[] {"23", "13"}, new String[] {"1", "13"})) {
            change("""
                with link as (
                    insert into preview_link (tenant_id, id, page_id, token_hash, label, created_by, expires_at)
                    select tenant_id, gen_random_uuid(), id, sha256('%1$s'), 'Jo', '%2$s', now() - interval '%1$s months'
                      from page where id = '%3$s' returning tenant_id, id, page_id)
                insert into preview_comment (tenant_id, id, link_id, page_id, revision_id, author, text, written_at)
                select l.tenant_id, gen_random_uuid(), l.id, l.page_id, p.head_revision, 'Jo', '%1$s',
                       now() - interval '%4$s months'
                  from link l join page p on p.id = l.page_id
                """.formatted(link[0], ada.id(), page, link[1]));
        }
        change("""
            insert into preview_comment (tenant_id, id, link_id, page_id, revision_id, author, text)
            select l.tenant_id, gen_random_uuid(), l.id, l.page_id, p.head_revision, 'Jo', 'Récent'
              from preview_link l join page p on p.id = l.page_id where expires_at > now() - interval '2 months'
            """);

        left.run().block(SOON);

        String notes = run(database.sql("select string_agg(text, ',') || ' ' || (select count(*) from preview_link)"
                        + " from preview_comment")
                .map(row -> requireNonNull(row.get(0, String.class)))
                .one()
                .as(transaction::transactional));
        assertThat(notes).as("a year after it was written, or its link ended").isEqualTo("Récent 1");

        assertThat(run(copies.of(page, ada.id()))).isNull();
        assertThat(run(copies.of(page, bob.id()))).isNotNull();
        Long there = run(database.sql("select count(*) from page_presence")
                .map(row -> requireNonNull(row.get(0, Long.class)))
                .one()
                .as(transaction::transactional));
        assertThat(there).isEqualTo(1L);
    }
}
