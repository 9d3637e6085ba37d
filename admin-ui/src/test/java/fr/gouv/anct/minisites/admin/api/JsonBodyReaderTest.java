package fr.gouv.anct.minisites.admin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.NoScreens;
import fr.gouv.anct.minisites.admin.routing.ProblemException;
import fr.gouv.anct.minisites.admin.routing.ProblemException.Violation;
import fr.gouv.anct.minisites.admin.text.Messages;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.ServerRequest;
import tools.jackson.databind.JsonNode;

/** Tests the parsing of JSON request bodies. */
class JsonBodyReaderTest {

    enum Kind {
        ONE
    }

    record Inner(@Nullable String name) {}

    record Needed(String name) {}

    record Deep(Needed needed, List<Needed> several) {}

    record Body(
            @Nullable String text,
            @Nullable Integer number,
            @Nullable Boolean flag,
            @Nullable Kind kind,
            @Nullable Instant moment,
            @Nullable OffsetDateTime at,
            @Nullable LocalDate day,
            List<String> texts,
            List<Inner> inner,
            @Nullable Deep deep,
            @Nullable JsonNode anything) {}

    private final Messages messages = new Messages();
    private final JsonBodyReader json = new JsonBodyReader(new ApiProblems(messages), messages);

    private Body read(String body) {
        MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.put("/")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body));
        ServerRequest request = ServerRequest.create(
                exchange,
                HandlerStrategies.builder()
                        .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(4_000_000))
                        .build()
                        .messageReaders());
        return json.read(
                        new AdmittedRequest(
                                request,
                                null,
                                Set.of(),
                                null,
                                null,
                                null,
                                new LinkedMultiValueMap<>(),
                                new NoScreens(messages)),
                        Body.class)
                .block();
    }

    private List<String> wrong(String body) {
        return catchThrowableOfType(ProblemException.class, () -> read(body)).problem().errors().stream()
                .map(Violation::pointer)
                .toList();
    }

    @Test
    void valuesOfTheirTypesAreRead() {
        Body body = read("""
            {"text": "a\\u0001 \\ud83d\\ude00", "number": 3, "flag": true, "kind": "ONE", "moment": "2027-03-01T10:00:00Z",
             "at": "2027-03-01T10:00:00+01:00", "day": "2027-03-01", "texts": ["a"], "inner": [{"name": null}]}
            """);
        assertThat(body.text()).isEqualTo("a\u0001 \ud83d\ude00");
        assertThat(body.moment()).isEqualTo("2027-03-01T10:00:00Z");
        assertThat(body.day()).isEqualTo("2027-03-01");
        assertThat(body.texts()).containsExactly("a");
    }

    @Test
    void invisibleCharactersAreLeftOutAsInForms() {
        Body body = read("""
            {"text": "\\u202eNi\\u200bce", "texts": ["\\ufeff"], "inner": [{"name": "a\\u2060 b"}]}
            """);
        assertThat(body.text()).isEqualTo("Nice");
        assertThat(body.texts()).containsExactly("");
        assertThat(body.inner()).containsExactly(new Inner("a b"));
    }

    /** Joining the names above each of half a million values would take minutes. */
    @Test
    void longNamesAroundManyValuesCostNoMoreThanTheirLength() {
        String names = "{\"%s\":".formatted("n".repeat(50_000)).repeat(20);
        String many = "{\"anything\":" + names + "[" + "0,".repeat(500_000) + "%s]" + "}".repeat(21);

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(read(many.formatted("0")).anything()).isNotNull();
            assertThat(wrong(many.formatted("\"\\u0000\"")))
                    .as("the innermost value that is named in short")
                    .containsExactly("/anything");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"text\": \"a\\u0000b\"} | /text",
                "{\"text\": \"a\\ud800b\"} | /text",
                "{\"text\": \"\\udc00\"} | /text",
                "{\"texts\": [\"a\", \"\\u0000\"]} | /texts/1",
                "{\"inner\": [{\"name\": \"\\u0000\"}]} | /inner/0/name",
                "{\"anything\": [{\"a/b\": {\"c\": \"\\u0000\"}}]} | /anything/0/a~1b/c",
                "{\"anything\": {\"\\u0000\": 1}} | /anything",
                "{\"text\": 1e308} | /text",
                "{\"text\": 1} | /text",
                "{\"text\": true} | /text",
                "{\"texts\": [-1]} | /texts/0",
                "{\"inner\": [null]} | /inner/0",
                "{\"texts\": [\"a\", null]} | /texts/1",
                "{\"number\": \"1\"} | /number",
                "{\"number\": 1.5} | /number",
                "{\"flag\": \"true\"} | /flag",
                "{\"flag\": 1} | /flag",
                "{\"kind\": 0} | /kind",
                "{\"kind\": \"0\"} | /kind",
                "{\"moment\": -1} | /moment",
                "{\"moment\": 1e308} | /moment",
                "{\"moment\": \"+300000-12-31T00:00:00Z\"} | /moment",
                "{\"at\": 1} | /at",
                "{\"at\": \"-0044-03-15T00:00:00Z\"} | /at",
                "{\"day\": 20000} | /day",
                "{\"day\": [2027, 3, 1]} | /day",
                "{\"day\": \"+999999999-12-31\"} | /day",
                "{\"deep\": {}} | /deep/needed",
                "{\"deep\": {\"needed\": {\"name\": null}}} | /deep/needed/name",
                "{\"deep\": {\"needed\": {\"name\": \"a\"}, \"several\": [{}]}} | /deep/several/0/name"
            })
    void whatIsOfAnotherTypeOrCannotBeKeptIsNamed(String body, String pointer) {
        assertThat(wrong(body)).containsExactly(pointer);
    }
}
