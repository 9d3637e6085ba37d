package fr.gouv.anct.minisites.media.library;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.delivery.CoreTest;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.validation.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Checks that the rules of folders also hold when two people change them concurrently. */
@CoreTest
class FoldersTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private TestSites sites;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Folders folders;

    @Autowired
    private MediaListing list;

    @Autowired
    private DatabaseClient database;

    @Autowired
    private TransactionalOperator transaction;

    private UUID site;
    private AuditActor author;

    @BeforeEach
    void make() {
        site = sites.live().id();
        author = Objects.requireNonNull(accounts.findOrCreateByEmail(
                        UUID.randomUUID() + "@test.example", "Ada", "Un", AuditActor.withoutAccount("Ada Un"))
                .map(Account::actor)
                .block());
    }

    private <T> T run(Mono<T> work) {
        return Objects.requireNonNull(
                work.contextWrite(CurrentTenant.with(site)).block(SOON));
    }

    private Folder added(String name) {
        UUID id = ((Folders.Result.Done) run(folders.add(null, name, author))).folder();
        return new Folder(id, null, name, 0);
    }

    private List<Folders.Result> atOnce(List<Mono<Folders.Result>> changes) {
        return run(Flux.fromIterable(changes)
                .parallel(changes.size())
                .runOn(Schedulers.boundedElastic())
                .flatMap(change -> change)
                .sequential()
                .collectList());
    }

    private void change(String sql) {
        run(database.sql(sql).fetch().rowsUpdated().as(transaction::transactional));
    }

    @Test
    void twoFoldersAreNotPutIntoEachOther() {
        for (int round = 0; round < 10; round++) {
            Folder one = added("un " + round);
            Folder two = added("deux " + round);
            assertThat(atOnce(List.of(
                            folders.change(one, two.id(), one.name(), author),
                            folders.change(two, one.id(), two.name(), author))))
                    .hasSize(2)
                    .contains(new Folders.Result.Refused(Problem.of("parent", "under-itself")))
                    .hasAtLeastOneElementOfType(Folders.Result.Done.class);
        }
    }

    @Test
    void noMoreAreMadeThanThereMayBe() {
        change("""
            insert into media_folder (tenant_id, id, name)
            select current_setting('app.tenant')::uuid, gen_random_uuid(), 'dossier ' || n
              from generate_series(1, %d) n
            """.formatted(FolderTree.MOST - 1));
        assertThat(atOnce(List.of(folders.add(null, "avant-dernier", author), folders.add(null, "dernier", author))))
                .contains(new Folders.Result.Refused(Problem.of("name", "too-many")))
                .hasAtLeastOneElementOfType(Folders.Result.Done.class);
    }

    @Test
    void theFolderAroundMustBeThere() {
        Folder folder = added("dossier");
        assertThat(run(folders.add(UUID.randomUUID(), "dedans", author))).isEqualTo(new Folders.Result.NoParent());
        assertThat(run(folders.change(folder, UUID.randomUUID(), "dossier", author)))
                .isEqualTo(new Folders.Result.NoParent());
        assertThat(run(folders.add(null, "DOSSIER", author)))
                .isEqualTo(new Folders.Result.Refused(Problem.of("name", "taken")));
    }

    /** Such folders may date from a time before changes were serialised. */
    @Test
    void foldersInsideEachOtherAreReadAndPutApart() {
        Folder one = added("un");
        Folder two = added("deux");
        change("update media_folder set parent_id = case id when '%1$s' then '%2$s'::uuid else '%1$s'::uuid end"
                .formatted(one.id(), two.id()));
        assertThat(run(folders.tree()).trail(one.id())).hasSize(FolderTree.DEEPEST + 1);
        assertThat(run(list.page(new MediaQuery(null, MediaQuery.Filter.ALL, one.id(), true, 1, 10)))
                        .total())
                .isZero();
        Folder inside = run(folders.tree()).folder(one.id()).orElseThrow();
        assertThat(run(folders.change(inside, null, "un", author))).isEqualTo(new Folders.Result.Done(one.id()));
        assertThat(run(folders.tree()).trail(two.id())).extracting(Folder::name).containsExactly("un", "deux");
    }
}
