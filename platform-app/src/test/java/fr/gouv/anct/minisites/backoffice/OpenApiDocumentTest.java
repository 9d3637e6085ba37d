package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.OpenApiSchemaCheck;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.IncompleteBlock;
import fr.gouv.anct.minisites.content.block.testing.RandomBlocks;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.validation.EnumCode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks that the OpenAPI document describes exactly what the API does. */
@DemoTest
class OpenApiDocumentTest {

    private static final String ADDRESS = "/api/v1/openapi.json";

    @Autowired
    private List<BackOfficeResource> resources;

    private JsonNode document;

    @BeforeEach
    void read() {
        TestResponse response = BackOfficeUser.anyone().get(ADDRESS);
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.header("content-type")).startsWith("application/json");
        document = JsonMapper.shared().readTree(response.text());
    }

    private List<JsonNode> operations() {
        return document.get("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .toList();
    }

    @Test
    void everyRouteIsDescribedAndNothingElse() {
        Set<String> described = new TreeSet<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        assertThat(described)
                .hasSizeGreaterThan(20)
                .isEqualTo(resources.stream()
                        .flatMap(resource -> resource.routes().stream())
                        .filter(route -> route.pattern().startsWith("/api/v1/"))
                        .map(route -> route.method() + " " + route.pattern())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** A refusal names the right that a token lacks; an account with that right can create a token that carries it. */
    @Test
    void everyRightThatARouteAsksForCanBeGivenToAToken() {
        try (TestAccounts accounts = new TestAccounts()) {
            UUID person = accounts.account(Role.COMMUNICATIONS);
            accounts.member(accounts.site("jetons-de-l-api"), person, Role.OWNER);
            String form = BackOfficeUser.signedIn(person)
                    .get("/compte/jetons/creation")
                    .text();
            Set<String> asked = resources.stream()
                    .flatMap(resource -> resource.routes().stream())
                    .filter(route -> route.pattern().startsWith("/api/v1/"))
                    .flatMap(route -> switch (route.guard()) {
                        case Guard.OfSite(Action action) -> Stream.of(action);
                        case Guard.SignedIn(Action action) -> Stream.of(action);
                        case Guard.OfRequest(Action action) -> Stream.of(action);
                        case Guard.Open _ -> Stream.<Action>empty();
                    })
                    .filter(action -> action != Action.PERMISSIONS_READ)
                    .map(EnumCode::of)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(Jsoup.parse(form).select("input[type=checkbox]").eachAttr("value"))
                    .containsAll(asked);
        }
    }

    @Test
    void everyOperationSaysWhatItDoesAndHowItIsRefused() {
        Set<String> ids = new HashSet<>();
        assertThat(operations()).allSatisfy(operation -> {
            assertThat(ids.add(operation.get("operationId").asString())).isTrue();
            assertThat(operation.get("summary").asString()).matches("[A-ZÀ-Ý].*");
            assertThat(operation.get("responses").propertyNames()).anyMatch(status -> status.startsWith("2"));
            if (operation.get("security") == null) {
                assertThat(operation.get("responses").get("404").get("$ref").asString())
                        .isEqualTo("#/components/responses/Problem");
            }
        });
        JsonNode save = document.at("/paths/~1api~1v1~1sites~1{site}~1pages~1{page}/put");
        assertThat(save.get("parameters").findValuesAsString("name")).containsExactly("site", "page", "If-Match");
        assertThat(save.get("responses").propertyNames()).contains("200", "412", "422", "423", "428");
        assertThat(document.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
    }

    @Test
    void everyTypeOfBlockIsOneOfThem() {
        JsonNode block = document.at("/components/schemas/Block");
        assertThat(block.at("/discriminator/propertyName").asString()).isEqualTo("type");
        JsonNode mapping = block.at("/discriminator/mapping");
        Set<String> types = new HashSet<>(BlockCodec.types());
        types.add(IncompleteBlock.TYPE);
        assertThat(new HashSet<>(mapping.propertyNames())).isEqualTo(types);
        assertThat(block.get("oneOf")).hasSameSizeAs(types);
        mapping.properties().forEach(one -> {
            JsonNode schema = document.at(one.getValue().asString().substring(1));
            assertThat(schema.at("/properties/type/enum/0").asString()).isEqualTo(one.getKey());
        });
        assertThat(document.at("/components/schemas/HeroBlock/required").toString())
                .contains("title", "background")
                .doesNotContain("image");
    }

    /** Checks values of all kinds, and absent ones where the schema allows it. */
    @Test
    void everyBlockFitsItsSchema() {
        BlockCodec codec = new BlockCodec(List.of());
        List<UUID> ids = List.of(UUID.randomUUID());
        Set<String> types = new TreeSet<>();
        Set<String> faults = new TreeSet<>();
        for (int seed = 0; seed < 100; seed++) {
            RandomBlocks blocks = new RandomBlocks(seed, ids, ids);
            Stream.concat(
                            blocks.ofEachType().stream(),
                            blocks.body().stream().filter(block -> block instanceof IncompleteBlock))
                    .map(block -> JsonMapper.shared()
                            .readTree(codec.write(List.of(block)))
                            .get(0))
                    .forEach(json -> {
                        types.add(json.get("type").asString());
                        OpenApiSchemaCheck.of(document, "Block", json)
                                .forEach(fault -> faults.add(json.get("type").asString() + fault));
                    });
        }
        assertThat(types).containsAll(BlockCodec.types()).contains(IncompleteBlock.TYPE);
        assertThat(faults).isEmpty();
    }

    @Test
    void everyWordThatIsOneOfSeveralIsAnEnumeration() {
        assertThat(enumerated("PageDocument", "kind"))
                .containsExactly(
                        "page",
                        "articles",
                        "article",
                        "documents",
                        "document",
                        "services",
                        "service",
                        "calls",
                        "call",
                        "section");
        assertThat(enumerated("PageFacts", "state")).containsExactly("draft", "online", "changed");
        assertThat(enumerated("PublicationDocument", "stage"))
                .contains("submitted", "sent-back")
                .hasSize(7);
        assertThat(enumerated("ScheduleDocument", "deed")).containsExactly("publish", "withdraw");
        assertThat(enumerated("ScheduleDocument", "reason")).contains("read-only");
        assertThat(enumerated("MediumDocument", "state")).containsExactly("clean", "quarantine", "infected");
        assertThat(enumerated("SiteFacts", "state")).contains("live", "suspended");
        assertThat(enumerated("PersonFacts", "role")).contains("owner", "editor", "contributor");
        assertThat(enumerated("Appearance", "accent")).contains("green-menthe", "blue-cumulus");
        assertThat(enumerated("Notice", "kind")).containsExactly("INFO", "WARNING", "ALERT");
        assertThat(enumerated("AccessibilityDocument", "state")).containsExactly("NONE", "PARTIAL", "TOTAL");
        assertThat(enumerated("RedirectFacts", "state")).contains("LEADS", "NOWHERE");
        assertThat(enumerated("Me", "role")).contains("agent", "administrator");
    }

    private List<String> enumerated(String schema, String property) {
        return document.at("/components/schemas/" + schema + "/properties/" + property + "/enum")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        Set<String> references = new HashSet<>(document.findValuesAsString("$ref"));
        assertThat(references)
                .hasSizeGreaterThan(20)
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void whoHasItIsNotSentItAgain() {
        String tag = BackOfficeUser.anyone().get(ADDRESS).header("etag");
        assertThat(BackOfficeUser.anyone().get(ADDRESS, "If-None-Match", tag).status())
                .isEqualTo(304);
    }
}
