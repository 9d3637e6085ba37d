package fr.gouv.anct.minisites.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.database.Jsonb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Checks that the demonstration and the docker-compose realm agree on each person that both have. */
class DemoPersonaTest {

    private static final Pattern ADMINISTRATORS = Pattern.compile("MINISITES_ENTRY_ADMINISTRATORS:-([^}]+)}");

    private static Map<String, JsonNode> realm() throws IOException {
        return Jsonb.MAPPER
                .readTree(Files.readString(Path.of("../deploy/keycloak/minisites-realm.json")))
                .path("users")
                .valueStream()
                .collect(Collectors.toMap(user -> user.path("username").asString(), Function.identity()));
    }

    private static Optional<DemoPersona> person(String username) {
        return Arrays.stream(DemoPersona.values())
                .filter(person -> person.name().equalsIgnoreCase(username))
                .findFirst();
    }

    @Test
    void onePersonHasOneName() throws IOException {
        Map<String, JsonNode> users = realm();
        assertThat(users.keySet()).contains("andrea", "camille");
        users.forEach((username, user) -> person(username).ifPresent(person -> {
            Account account = person.account();
            assertThat(user.path("firstName").asString()).isEqualTo(account.givenName());
            assertThat(user.path("lastName").asString()).isEqualTo(account.usualName());
        }));
    }

    @Test
    void theFirstAdministratorIsThatOfTheDemonstration() throws IOException {
        Matcher named = ADMINISTRATORS.matcher(Files.readString(Path.of("../docker-compose.yml")));
        assertThat(named.find()).isTrue();
        assertThat(realm().values())
                .filteredOn(user -> user.path("email").asString().equals(named.group(1)))
                .singleElement()
                .satisfies(user -> assertThat(person(user.path("username").asString()))
                        .map(DemoPersona::role)
                        .contains(Role.ADMINISTRATOR));
    }
}
