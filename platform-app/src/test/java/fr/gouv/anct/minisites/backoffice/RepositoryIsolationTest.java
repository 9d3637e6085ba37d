package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import fr.gouv.anct.minisites.backoffice.testing.TableOwners;
import fr.gouv.anct.minisites.conformity.testing.ProductionClasses;
import fr.gouv.anct.minisites.database.CurrentAccount;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.database.testing.PausedBackgroundJobs;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.provisioning.request.RequestWorkflow;
import fr.gouv.anct.minisites.search.SearchIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.util.context.Context;

/**
 * Checks that every method of a repository with rows of a tenant or of an account stays within the caller's rows. The
 * repositories are those that say so with {@link RowScope}; a new method fails until {@link PackageCalls} of its
 * package calls it.
 */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepositoryIsolationTest {

    private static final Set<RowOwner> OWNERS = Set.of(RowOwner.TENANT, RowOwner.ACCOUNT);

    @Autowired
    private ConfigurableApplicationContext application;

    @Autowired
    private TransactionalOperator transaction;

    @Autowired
    private RequestWorkflow requests;

    @Autowired
    private SearchIndex index;

    private PausedBackgroundJobs pausedJobs;
    private ForeignRows rows;
    private List<RepositoryCalls<?>> repositories;

    @BeforeAll
    void prepare() {
        pausedJobs = new PausedBackgroundJobs(application);
        rows = new ForeignRows(requests, index);
        repositories =
                PackageCalls.all().flatMap(calls -> calls.with(rows).stream()).toList();
    }

    @AfterAll
    void leave() {
        rows.close();
        pausedJobs.close();
    }

    @Test
    void everyRepositoryOfATenantOrAnAccountIsABean() {
        assertThat(repositoryTypes())
                .isNotEmpty()
                .allSatisfy(type -> assertThat(application.getBeanNamesForType(type))
                        .as(type.getName())
                        .hasSize(1));
    }

    @Test
    void everyMethodOfATenantsOrAnAccountsRepositoryIsCalled() {
        Set<String> known =
                repositories.stream().flatMap(RepositoryCalls::methods).collect(Collectors.toCollection(TreeSet::new));
        Set<String> existing = repositoryTypes()
                .flatMap(type -> RepositoryCalls.methods(type).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(known).as("methods in PackageCalls").isEqualTo(existing);
    }

    private static Stream<Class<?>> repositoryTypes() {
        return ProductionClasses.ALL.stream()
                .filter(type -> type.tryGetAnnotationOfType(RowScope.class).stream()
                        .flatMap(scope -> Arrays.stream(scope.value()))
                        .anyMatch(OWNERS::contains))
                .map(JavaClass::reflect);
    }

    Stream<RepositoryCalls.Call<?>> calls() {
        return repositories.stream().flatMap(RepositoryCalls::calls);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void withIdsOfAnotherOwnerNothingIsSeenAndNothingChanges(RepositoryCalls.Call<?> call) {
        List<String> before = state();
        List<Object> seen = new ArrayList<>();
        try {
            seen.addAll(results(call, context(call, rows.callersTenant, rows.callersAccount)));
        } catch (RuntimeException refused) {
            assertThat(call.reads())
                    .as("a reading is empty, not refused: " + refused)
                    .isFalse();
        }
        assertThat(state()).isEqualTo(before);
        assertThat(seen.toString())
                .doesNotContain(rows.request.toString(), rows.draft.id().toString(), rows.account.toString());
        if (call.reads()) {
            List<Object> foreign = results(call, context(call, rows.tenant, rows.account));
            assertThat(foreign).as("there is something to see").isNotEmpty();
            assertThat(foreign.toString()).isNotEqualTo(seen.toString());
        }
    }

    /**
     * Returns the versions of the rows of other owners, sorted: PostgreSQL may scan several tables in parallel and
     * return them in any order. Rows of the caller's own tenant may change.
     */
    private List<String> state() {
        return ApplicationDatabase.texts(TableOwners.ALL.entrySet().stream()
                        .filter(table -> OWNERS.contains(table.getValue()))
                        .map(table -> ApplicationDatabase.versions(
                                table.getKey(),
                                table.getValue() == RowOwner.TENANT
                                        ? "tenant_id <> '" + rows.callersTenant + "'"
                                        : "true"))
                        .collect(Collectors.joining(" union all ")))
                .stream()
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void withoutAContextItFails(RepositoryCalls.Call<?> call) {
        assertThatThrownBy(() -> results(call, context -> context), "%s", call)
                .rootCause()
                .message()
                .containsAnyOf("app.tenant", "app.account", "invalid input syntax for type uuid: \"\"");
    }

    private static Function<Context, Context> context(RepositoryCalls.Call<?> call, UUID tenant, UUID account) {
        return call.owner() == RowOwner.TENANT ? CurrentTenant.with(tenant) : CurrentAccount.with(account);
    }

    private List<Object> results(RepositoryCalls.Call<?> call, Function<Context, Context> context) {
        List<Object> all = new ArrayList<>();
        Flux.from(publisher(call))
                .as(transaction::transactional)
                .contextWrite(context)
                .toIterable()
                .forEach(all::add);
        return all;
    }

    /** No refusal by the database: a method that fails before it returns its publisher tests nothing. */
    private Publisher<?> publisher(RepositoryCalls.Call<?> call) {
        try {
            return call.on(application);
        } catch (RuntimeException wrong) {
            throw new AssertionError("It cannot be called: " + call, wrong);
        }
    }
}
