package fr.gouv.anct.minisites.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import fr.gouv.anct.minisites.conformity.testing.ProductionClasses;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.CrossTenantScope.Purpose;
import fr.gouv.anct.minisites.database.RowScope;
import io.r2dbc.spi.ConnectionFactory;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.r2dbc.core.DatabaseClient;

/** Checks that every class that accesses the database states whose rows it accesses, and stays within its purposes. */
class RowScopeTest {

    /** Types of the fields through which a class accesses the database. */
    private static final Set<Class<?>> ACCESS = Set.of(
            DatabaseClient.class, CrossTenantScope.class, ConnectionFactory.class, DataSource.class, JdbcClient.class);

    @Test
    void everyClassThatAccessesTheDatabaseHasItsScope() {
        assertThat(names(ProductionClasses.ALL.stream()
                        .filter(RowScopeTest::accessesTheDatabase)
                        .filter(type -> !type.isAnnotatedWith(RowScope.class))))
                .as("""
                    Annotate these classes with @RowScope(RowOwner.TENANT), ACCOUNT, SECRET_HOLDER or PLATFORM, after \
                    the owner of the rows that they access; with @RowScope({}) if they only hold connections. State the \
                    purposes of CrossTenantScope as crossTenantPurposes.""")
                .isEmpty();
    }

    @Test
    void noOtherClassHasAScope() {
        assertThat(names(ProductionClasses.ALL.stream()
                        .filter(type -> type.isAnnotatedWith(RowScope.class))
                        .filter(type -> !accessesTheDatabase(type))))
                .as("@RowScope on types that are no repository and have no field of " + ACCESS)
                .isEmpty();
    }

    private static boolean accessesTheDatabase(JavaClass type) {
        return type.isAssignableTo(Repository.class)
                || type.getFields().stream()
                        .anyMatch(field -> ACCESS.stream().anyMatch(field.getRawType()::isAssignableTo));
    }

    private static Set<String> names(Stream<JavaClass> types) {
        return types.map(JavaClass::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void eachClassLooksAcrossTenantsForItsPurposesAlone() {
        Map<String, Set<Purpose>> used = new TreeMap<>();
        Map<String, Set<Purpose>> stated = new TreeMap<>();
        ProductionClasses.ALL.stream()
                .filter(type -> !type.getName().startsWith(CrossTenantScope.class.getName()))
                .forEach(type -> {
                    used.put(type.getName(), usedPurposes(type));
                    stated.put(type.getName(), statedPurposes(type));
                });
        used.values().removeIf(Set::isEmpty);
        stated.values().removeIf(Set::isEmpty);
        assertThat(used).as("crossTenantPurposes of @RowScope").isEqualTo(stated);
        assertThat(stated.values().stream().flatMap(Set::stream).distinct()).hasSize(Purpose.values().length);
    }

    private static Set<Purpose> usedPurposes(JavaClass type) {
        return type.getFieldAccessesFromSelf().stream()
                .filter(access -> access.getTargetOwner().isEquivalentTo(Purpose.class))
                .map(access -> Purpose.valueOf(access.getTarget().getName()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Purpose> statedPurposes(JavaClass type) {
        return type.tryGetAnnotationOfType(RowScope.class).stream()
                .flatMap(scope -> Arrays.stream(scope.crossTenantPurposes()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
