package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.testing.RandomBlocks;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.job.Job;
import fr.gouv.anct.minisites.job.RecurringJob;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.ReactiveHealthContributors;
import org.springframework.boot.health.registry.ReactiveHealthContributorRegistry;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The names that stored data, programs and operators rely on, although they come from names in the code: they are written
 * down in {@code contract/}, and a renamed record component or class that would change one fails here. A change that is
 * meant is written by {@code -Dcontract.write} and read in the diff.
 */
@DemoTest
class ContractTest {

    private static final Path SOURCES = Path.of("src/test/resources/contract");
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void storedBlocks() {
        SortedSet<String> members = new TreeSet<>();
        BlockCodec codec = new BlockCodec(List.of());
        List<UUID> ids = List.of(UUID.randomUUID());
        for (int seed = 0; seed < 200; seed++) {
            JSON.readTree(codec.write(List.copyOf(new RandomBlocks(seed, ids, ids).ofEachType())))
                    .forEach(block -> members(block.get("type").asString(), block, members));
        }
        verify("stored-blocks.txt", members);
    }

    /** Type, path of the member with « * » for each item, and kind of value. */
    private static void members(String path, JsonNode node, SortedSet<String> members) {
        if (node.isObject()) {
            node.properties().forEach(member -> members(path + "/" + member.getKey(), member.getValue(), members));
        } else if (node.isArray()) {
            node.forEach(item -> members(path + "/*", item, members));
        } else if (!node.isNull()) {
            members.add(path + " " + node.getNodeType());
        }
    }

    @Test
    void api() {
        JsonNode document = JSON.readTree(
                BackOfficeUser.anyone().get("/api/v1/openapi.json").text());
        SortedSet<String> names = new TreeSet<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> names.add("operation "
                                + method.getValue().get("operationId").asString() + ": " + method.getKey() + " "
                                + path.getKey())));
        document.at("/components/schemas").properties().forEach(schema -> {
            names.add("schema " + schema.getKey());
            schema.getValue()
                    .path("properties")
                    .propertyNames()
                    .forEach(property -> names.add("schema " + schema.getKey() + "/" + property));
        });
        verify("api.txt", names);
    }

    @Test
    void configuration() throws IOException {
        SortedSet<String> names = new TreeSet<>();
        for (var file : new PathMatchingResourcePatternResolver()
                .getResources("classpath*:META-INF/spring-configuration-metadata.json")) {
            JSON.readTree(file.getContentAsString(StandardCharsets.UTF_8))
                    .get("properties")
                    .forEach(property -> names.add(property.get("name").asString()));
        }
        names.removeIf(name -> !name.startsWith("minisites."));
        verify("configuration.txt", names);
    }

    @Test
    void jobs(@Autowired List<Job> jobs, @Autowired List<RecurringJob> recurring) {
        verify(
                "jobs.txt",
                Stream.concat(
                                jobs.stream().map(Job::name),
                                recurring.stream().map(job -> job.name() + " every " + job.every()))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void health(@Autowired ReactiveHealthContributorRegistry registry) {
        verify(
                "health.txt",
                registry.stream()
                        .map(ReactiveHealthContributors.Entry::name)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static void verify(String file, SortedSet<String> names) {
        String now = String.join("\n", names) + "\n";
        Path written = SOURCES.resolve(file);
        try {
            if (System.getProperty("contract.write") != null) {
                Files.createDirectories(SOURCES);
                Files.writeString(written, now);
            }
            assertThat(now)
                    .as("%s: see the Javadoc of %s", written, ContractTest.class.getSimpleName())
                    .isEqualTo(Files.readString(written));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
