package fr.gouv.anct.minisites.conformity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks that {@code docs/configuration.md} lists every property of the platform, as the code describes it. */
class ConfigurationDocumentTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String HEAD = """
            # Configuration

            The platform reads Spring Boot's configuration: `application.yaml` files, environment variables and command-line
            arguments. Properties of the platform begin with `minisites.`; settings that Spring Boot owns keep Spring's names
            ([operations.md](operations.md#springs-own-properties)). Each property can be an environment variable:
            `minisites.portal-host` is `MINISITES_PORTAL_HOST`, and `minisites.sign-in.*` is `MINISITES_SIGNIN_*`.

            Reasons and procedures are in [operations.md](operations.md), identity providers in [sign-in.md](sign-in.md), demands
            of the profile `production` in [production.md](production.md).

            | property | type | default | meaning |
            |---|---|---|---|
            """;

    @Test
    void everyPropertyIsListed() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:META-INF/spring-configuration-metadata.json");
        String rows = Stream.of(files)
                .flatMap(ConfigurationDocumentTest::properties)
                .filter(property -> property.get("name").asString().startsWith("minisites."))
                .sorted(Comparator.comparing(property -> property.get("name").asString()))
                .map(ConfigurationDocumentTest::row)
                .collect(Collectors.joining());
        DocumentationTest.isWritten("docs/configuration.md", HEAD + rows);
    }

    private static Stream<JsonNode> properties(Resource file) {
        try {
            JsonNode metadata = JSON.readTree(file.getContentAsString(StandardCharsets.UTF_8));
            return StreamSupport.stream(metadata.get("properties").spliterator(), false);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String row(JsonNode property) {
        JsonNode initial = property.path("defaultValue");
        String value = initial.isMissingNode() ? "" : "`" + text(initial) + "`";
        String meaning = property.path("description").asString("").replaceAll("\\{@\\w+ ([^}]+)}", "`$1`");
        return "| `%s` | `%s` | %s | %s |\n"
                .formatted(property.get("name").asString(), type(property), value, meaning.replace("|", "\\|"));
    }

    private static String text(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "))
                : value.asString();
    }

    /** The simple names of the types, without their packages. */
    private static String type(JsonNode property) {
        return property.path("type")
                .asString("")
                .replaceAll("[a-z][\\w.]*\\.(?=[A-Z])", "")
                .replace('$', '.');
    }
}
