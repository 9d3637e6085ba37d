package fr.gouv.anct.minisites.backoffice;

import com.tngtech.archunit.core.domain.JavaClass;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.backoffice.testing.VolatileValues;
import fr.gouv.anct.minisites.conformity.testing.ProductionClasses;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.BackOfficeTour;
import fr.gouv.anct.minisites.e2e.testing.Crawl;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;

/**
 * Writes what the demonstration answers, volatile values masked, to a directory: every public page, every back-office screen
 * in every state, the same addresses for every role, and what programs read. Run by {@code bin/record}; two recordings are
 * compared by {@code diff -r}.
 */
@DemoTest
@Tag("recording")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecordingTest {

    private static final Path DIRECTORY = Path.of(System.getProperty("recording.directory", "target/recording"));
    private static final String SITE = "action-coeur-de-ville";

    /** Other headers bear dates, lengths and identifiers, which follow from the body or change with each run. */
    private static final Set<String> HEADERS = Set.of(
            "content-type",
            "content-security-policy",
            "cache-control",
            "location",
            "vary",
            "link",
            "content-disposition",
            "x-robots-tag",
            "referrer-policy",
            "permissions-policy");

    @Autowired
    ApplicationContext application;

    @Autowired
    List<BackOfficeResource> resources;

    /** Runs first: the other recordings create sites and requests. */
    @Test
    @Order(1)
    void everyPublicAddress() {
        Crawl.answers().forEach((address, response) -> write("public", name(address), response));
    }

    @Test
    @Order(2)
    void everyScreenAsItsPersonSeesIt() {
        BackOfficeTour.seen(application)
                .forEach(seen -> write("screens", seen.name(), seen.page().answer()));
    }

    @Test
    @Order(3)
    void everyScreenAsEveryRoleSeesIt() {
        Map<String, String> addresses = new LinkedHashMap<>();
        BackOfficeTour.seen(application).forEach(seen -> {
            URI address = seen.page().uri();
            String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
            addresses.put(seen.name(), address.getRawPath() + query);
        });
        roles().forEach((role, account) -> {
            BackOfficeUser user = BackOfficeUser.signedIn(account);
            addresses.forEach((name, address) -> write("roles/" + role, name, user.get(address)));
        });
    }

    /** Records exports, parts of screens, and the API. */
    @Test
    @Order(4)
    void everyReadingOfPrograms() {
        BackOfficeUser owner = BackOfficeUser.signedIn(roles().get("owner"));
        BackOfficeUser administrator = BackOfficeUser.signedIn(roles().get("administrator"));
        try (TestAccounts accounts = new TestAccounts()) {
            String token = accounts.token(roles().get("owner"), Action.values()).text();
            readings().forEach(pattern -> {
                String path = pattern.replace("{site}", SITE);
                String name = pattern.replaceAll("[^A-Za-z0-9.]+", "_");
                if (pattern.startsWith("/api/")) {
                    write("programs", name, BackOfficeUser.program("GET", path, token, ""));
                } else {
                    write("programs/owner", name, owner.get(path));
                    write("programs/administrator", name, administrator.get(path));
                }
            });
        }
    }

    /** Records the component and constant names that serialization, templates and message keys derive from. */
    @Test
    @Order(5)
    void everyNameThatOthersDeriveFrom() throws IOException {
        Stream<Class<?>> types = ProductionClasses.ALL.stream().map(JavaClass::reflect);
        List<String> names = types.flatMap(type -> type.isRecord()
                        ? Stream.of("record "
                                + Arrays.stream(type.getRecordComponents())
                                        .map(RecordComponent::getName)
                                        .collect(Collectors.joining(" ")))
                        : type.isEnum()
                                ? Stream.of("enum "
                                        + Arrays.stream(type.getEnumConstants())
                                                .map(constant -> ((Enum<?>) constant).name())
                                                .collect(Collectors.joining(" ")))
                                : Stream.empty())
                .sorted()
                .toList();
        Files.write(DIRECTORY.resolve("names.txt"), names);
    }

    private Stream<String> readings() {
        return resources.stream()
                .flatMap(resource -> resource.routes().stream())
                .filter(route -> route.method().equals(HttpMethod.GET))
                .map(Route::pattern)
                .filter(pattern -> !pattern.replace("{site}", "").contains("{"))
                .distinct()
                .sorted();
    }

    /** One person of each role, by the demonstration's own order. */
    private static Map<String, UUID> roles() {
        Map<String, UUID> roles = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            people(role).stream().findFirst().ifPresent(id -> roles.put(role.code(), UUID.fromString(id)));
        }
        return roles;
    }

    private static List<String> people(Role role) {
        if (role.isPlatformRole()) {
            return ApplicationDatabase.texts(
                    "select id from account where platform_role = ? and email like '%@demonstration.example'"
                            + " order by email",
                    role.code());
        }
        if (role == Role.AGENT) {
            return ApplicationDatabase.texts(
                    "select id from account where given_name = 'Camille' and usual_name = 'Martin'");
        }
        return ApplicationDatabase.texts(
                "select m.account_id from membership m join tenant t using (tenant_id)"
                        + " join account a on a.id = m.account_id"
                        + " where t.slug = ? and m.role = ? and a.platform_role is null order by a.email",
                SITE,
                role.code());
    }

    private static String name(URI address) {
        String query = address.getRawQuery() == null ? "" : "_" + address.getRawQuery();
        return (address.getHost() + address.getRawPath() + query).replaceAll("[^A-Za-z0-9.=-]+", "_");
    }

    private static void write(String directory, String name, TestResponse response) {
        String headers = response.headers().map().entrySet().stream()
                .filter(header -> HEADERS.contains(header.getKey().toLowerCase(Locale.ROOT)))
                .map(header -> header.getKey().toLowerCase(Locale.ROOT) + ": " + String.join(", ", header.getValue()))
                .sorted()
                .collect(Collectors.joining("\n"));
        String text = response.status() + "\n" + headers + "\n\n"
                + (textual(response) ? response.text() : response.body().length + " bytes");
        Path file = DIRECTORY.resolve(directory).resolve(name + ".txt");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, VolatileValues.masked(text), StandardCharsets.UTF_8);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static boolean textual(TestResponse response) {
        String type = response.header("content-type");
        return Stream.of("text/", "json", "xml", "javascript").anyMatch(type::contains);
    }
}
